from contextlib import ExitStack, nullcontext

with ExitStack() as stack:
    print(stack.enter_context(nullcontext(1)))
    stack.callback(print, "callback")
    stack.push(lambda *details: print("pushed", details[0]))
with ExitStack() as stack:
    stack.push(lambda *details: True)
    raise ValueError("silenced")
stack = ExitStack()
stack.callback(print, "moved")
moved = stack.pop_all()
stack.close()
moved.close()
try:
    ExitStack().enter_context(3)
except TypeError as error:
    print(error)
# expect: 1
# expect: pushed None
# expect: callback
# expect: moved
# expect: 'builtins.int' object does not support the context manager protocol
