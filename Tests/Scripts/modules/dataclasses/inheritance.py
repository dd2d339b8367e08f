from dataclasses import KW_ONLY, dataclass


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    _: KW_ONLY
    d: int = 4


print(Derived(1), Derived(1, 9, d=5))
try:
    Derived(1, 2, 3, 4)
except TypeError as error:
    print(error)
# expect: Derived(a=1, b=2, c=3, d=4) Derived(a=1, b=9, c=3, d=5)
# expect: Derived.__init__() takes from 2 to 4 positional arguments but 5 were given
