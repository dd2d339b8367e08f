import copy
from dataclasses import FrozenInstanceError, dataclass


@dataclass(slots=True)
class Base:
    x: int = 1


@dataclass(slots=True)
class Derived(Base):
    y: int = 2


print(Derived.__slots__, Derived(), Derived.__doc__)


class Plain: ...


@dataclass(slots=True, weakref_slot=True)
class Referenced(Plain):
    x: int


print(Referenced.__slots__)


@dataclass(frozen=True)
class Frozen:
    __slots__ = ("name",)
    name: str


try:
    copy.deepcopy(Frozen("a"))
except FrozenInstanceError as error:
    print(error)


class Lazy:
    __slots__ = iter(("a",))


try:

    @dataclass(slots=True)
    class Wrong(Lazy):
        b: int
except TypeError as error:
    print(error)

# expect: ('y',) Derived(x=1, y=2) Derived(x: int = 1, y: int = 2)
# expect: ('x',)
# expect: cannot assign to field 'name'
# expect: Slots of 'Lazy' cannot be determined
