import sys


def caller():
    frame = sys._getframe(2)
    return f"{frame.f_code.co_name}:{frame.f_lineno}"


def decorator(function):
    print("decorator", caller())
    return function


class Hooked:
    def __init_subclass__(cls):
        print("subclass", caller())


class Named:
    def __set_name__(self, owner, name):
        print("name", caller())


class Failure(Exception):
    def __init__(self):
        print("failure", caller())


def define():
    @decorator
    def function():
        pass

    class Sub(Hooked):
        attribute = Named()

    raise Failure


try:
    define()
except Failure:
    pass
# expect: decorator define:30
# expect: name define:34
# expect: subclass define:34
# expect: failure define:37
