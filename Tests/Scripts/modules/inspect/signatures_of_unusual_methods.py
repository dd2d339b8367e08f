import functools
import inspect


class Adder:
    def add(self, a):
        return a


class Bound:
    __call__ = Adder().add


class Joined:
    __call__ = ":".join


class Meta(type):
    @classmethod
    def __call__(cls, one, two):
        return one, two


class Made(metaclass=Meta):
    def __init__(self, hidden):
        pass


class New:
    @classmethod
    def __new__(cls, first, second=2):
        return object.__new__(cls)


print(inspect.signature(Bound()), inspect.signature(Joined()))
print(inspect.signature(Made), inspect.signature(New))


def one(a, *, b, c):
    pass


def other(a, *, c, b):
    pass


print(inspect.signature(one) == inspect.signature(other))
try:
    inspect.signature(one).bind(1, 2)
except TypeError as error:
    print(error)
# expect: (a) (iterable, /)
# expect: (one, two) (second=2)
# expect: True
# expect: too many positional arguments
