e = ValueError("a", 1)
print(e.args, str(e), e.__cause__, e.__context__, e.__traceback__, e.__suppress_context__)
# expect: ('a', 1) ('a', 1) None None None False
try:
    raise e
except ValueError as caught:
    print(caught.__traceback__ is not None, caught.with_traceback(None) is caught, caught.__traceback__)
# expect: True True None
s = StopIteration(7)
o = OSError(2, "No such file", "name.txt")
k = KeyError("k")
x = SystemExit(3)
print(s.value, o.errno, o.strerror, o.filename, o, type(o).__name__, k, x.code, ImportError("m", name="n").name)
# expect: 7 2 No such file name.txt [Errno 2] No such file: 'name.txt' FileNotFoundError 'k' 3 n
print(isinstance(OSError(2, "x"), FileNotFoundError), ValueError("x") == ValueError("x"), issubclass(TimeoutError, OSError))
# expect: True False True
