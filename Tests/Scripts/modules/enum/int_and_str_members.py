from enum import Enum, IntEnum, StrEnum, auto


class Size(IntEnum):
    S = auto()
    M = auto()


class Mode(StrEnum):
    READ = auto()
    WRITE = "w"


class Mixed(str, Enum):
    A = "a"


print(Size.S, repr(Size.M), Size.M + 1, Size.S < Size.M, f"{Size.S}", "%d" % Size.M, Size(2))
print(Mode.READ, repr(Mode.WRITE), Mode.READ == "read", f"{Mode.WRITE:>3}", Mode("w").upper())
print(Mixed.A, repr(Mixed.A), Mixed.A == "a")
# expect: 1 <Size.M: 2> 3 True 1 2 2
# expect: read <Mode.WRITE: 'w'> True   w W
# expect: Mixed.A <Mixed.A: 'a'> True
