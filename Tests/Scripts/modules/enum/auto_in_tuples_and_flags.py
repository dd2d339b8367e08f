from enum import Enum, Flag, IntFlag, auto


class Huh(Enum):
    ONE = auto()
    TWO = auto(), auto()
    NAMED = auto(), "named"


class Plain(int, Flag):
    A = 1
    B = 2


class Mask(IntFlag):
    A = 1
    B = 2
    ALL = 15


print([h.value for h in Huh])  # expect: [1, (2, 3), (4, 'named')]
print(repr(Plain.A | 2), type(Plain.A & Plain.B).__name__)  # expect: <Plain.A|B: 3> Plain
print(Mask.ALL, repr(Mask.A | 8), ~Mask.A)  # expect: 15 <Mask.A|8: 9> 14
try:

    class Wrong(Enum):
        red = "red"
        blue = auto()
except TypeError as error:
    print(error)  # expect: unable to increment 'red'
