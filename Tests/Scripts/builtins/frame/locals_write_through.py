# `f_locals` of a function is a proxy: what is stored there is stored in the variables.
import sys


def function(first):
    second = 2
    proxy = sys._getframe().f_locals
    proxy["second"] = 5
    proxy["new"] = 7
    print(type(proxy).__name__, second, proxy["new"], "first" in proxy, proxy.get("gone", 1))
    def inner():
        return first
    sys._getframe().f_locals["first"] = 9
    print(first, inner(), dict(proxy)["first"])
    exec("second = 100", globals(), sys._getframe().f_locals)
    print(second, {**proxy}["second"], (proxy | {"z": 1})["z"])
    try:
        del proxy["second"]
    except TypeError as error:
        print(error)


def callee():
    sys._getframe(1).f_locals["value"] = "changed"


def caller():
    value = "own"
    callee()
    return value


def generator():
    value = 1
    yield value
    yield value


function(1)
print(caller())
iterator = generator()
next(iterator)
iterator.gi_frame.f_locals["value"] = 44
print(next(iterator), type(sys._getframe().f_locals), sys._getframe() == sys._getframe())
# expect: FrameLocalsProxy 5 7 True 1
# expect: 9 9 9
# expect: 100 100 1
# expect: cannot remove variables from FrameLocalsProxy
# expect: changed
# expect: 44 <class 'dict'> True
