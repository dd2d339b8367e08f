# Classes that leave comparisons to their built-in base, override some, or come by them later.
from enum import IntEnum


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Reversed(int):
    def __lt__(self, other):
        return int(self) > int(other)


class Odd(str):
    def __eq__(self, other):
        return "odd"

    __hash__ = str.__hash__


class Plain(float):
    pass


print(Level.LOW < Level.HIGH, Level.LOW == 1, 2 >= Level.HIGH, Level.LOW != Level.LOW, Level.LOW == "1")
print(Reversed(1) < Reversed(2), 1 > Reversed(2), Reversed(1) > 0, Reversed(3) == 3)
print(Odd("a") == "b", "b" == Odd("a"), Odd("a") != "a", Odd("a") < "b")
print(Plain(1.5) < 2, Plain("nan") == Plain("nan"), Plain(2) == 2)
Plain.__gt__ = lambda self, other: "later"
print(Plain(1) > 2, 3 < Plain(1), Plain(1) < 2)
del Plain.__gt__
print(Plain(1) > 2)
try:
    Level.LOW < "x"
except TypeError as error:
    print(error)
# expect: True True True False False
# expect: False True True True
# expect: odd odd False True
# expect: True False True
# expect: later later True
# expect: False
# expect: '<' not supported between instances of 'Level' and 'str'
