import sys
import time

seen = []
is_on = True


def hook(event, args):
    if is_on:
        seen.append((event, args))


sys.addaudithook(hook)


class A:
    pass


class B:
    pass


a = A()
a.__class__ = B
A.__name__ = "C"
exec("1")
time.sleep(0)
sys._getframe()
try:
    open("/nowhere/at/all", "rb")
except OSError:
    pass
is_on = False
wanted = "object.__setattr__", "time.sleep", "sys._getframe", "open"
for event, args in seen:
    if event in wanted and (event != wanted[0] or args[0] in (a, A)):
        print(event, *(one for one in args[:2] if isinstance(one, (str, int))))
print("exec" in [event for event, _ in seen])

# expect: object.__setattr__ __class__
# expect: object.__setattr__ __name__
# expect: time.sleep 0
# expect: sys._getframe
# expect: open /nowhere/at/all r
# expect: True
