# Whatever runs a method of a script by itself is its caller: loops, `with`, truth tests, stores, displays.
import sys


def caller():
    frame = sys._getframe(2)
    return f"{frame.f_code.co_name}:{frame.f_lineno}"


class Nosy:
    def __iter__(self):
        print("iter", caller())
        return self

    def __next__(self):
        print("next", caller())
        raise StopIteration

    def __enter__(self):
        print("enter", caller())

    def __exit__(self, *details):
        print("exit", caller())

    def __iadd__(self, other):
        print("iadd", caller())
        return self

    def __bool__(self):
        print("bool", caller())
        return True

    def __setitem__(self, key, value):
        print("setitem", caller())

    def __contains__(self, item):
        print("contains", caller())
        return True

    def __format__(self, specification):
        print("format", caller())
        return ""

    def __neg__(self):
        print("neg", caller())

    def __delattr__(self, name):
        print("delattr", caller())


def use(nosy):
    for _ in nosy:
        pass
    with nosy:
        pass
    nosy += 1
    if nosy:
        nosy[0] = 1
    1 in nosy
    f"{nosy}"
    -nosy
    del nosy.name
    [*nosy]
    print(*nosy)


use(Nosy())
# expect: iter use:52
# expect: next use:52
# expect: enter use:54
# expect: exit use:54
# expect: iadd use:56
# expect: bool use:57
# expect: setitem use:58
# expect: contains use:59
# expect: format use:60
# expect: neg use:61
# expect: delattr use:62
# expect: iter use:63
# expect: next use:63
# expect: iter use:64
# expect: next use:64
# expect:
