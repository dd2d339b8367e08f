import asyncio

e = asyncio.IncompleteReadError(b"abc", 5)
print(e, e.partial, e.expected, isinstance(e, EOFError))
print(asyncio.IncompleteReadError(b"", None))
e = asyncio.LimitOverrunError("too long", 7)
print(e, e.consumed)
print(issubclass(asyncio.SendfileNotAvailableError, RuntimeError), asyncio.TimeoutError is TimeoutError)
print(asyncio.BrokenBarrierError.__mro__[1].__name__, asyncio.InvalidStateError.__module__)
# expect: 3 bytes read on a total of 5 expected bytes b'abc' 5 True
# expect: 0 bytes read on a total of undefined expected bytes
# expect: too long 7
# expect: True True
# expect: RuntimeError asyncio.exceptions
