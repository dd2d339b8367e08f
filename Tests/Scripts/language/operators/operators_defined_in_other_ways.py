# What a class has for an operator need not be a function of just two arguments.
import functools


class Many:
    def __add__(self, other, more=0):
        return ("default", other, more)

    def __sub__(self, *others):
        return ("star", others)

    async def __mul__(self, other):
        return ("awaited", other)

    def __or__(self, other):
        yield ("yielded", other)

    __and__ = staticmethod(lambda other: ("static", other))
    __xor__ = classmethod(lambda cls, other: (cls.__name__, other))
    __mod__ = functools.partialmethod(lambda self, first, other: (first, other), 1)
    __lt__ = lambda self, other, *, key=None: (other, key)

    def __eq__(self):
        return True


many = Many()
print(many + 1, many - 2, list(many | 4), many & 5, many ^ 6, many % 7, many < 8)
coroutine = many * 3
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value)
try:
    many == many
except TypeError as error:
    print(error)

# expect: ('default', 1, 0) ('star', (2,)) [('yielded', 4)] ('static', 5) ('Many', 6) (1, 7) (8, None)
# expect: ('awaited', 3)
# expect: Many.__eq__() takes 1 positional argument but 2 were given
