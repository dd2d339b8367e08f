# Which protocols class checks refuse, and what subclasses may call.
import collections.abc
from typing import Protocol, runtime_checkable


@runtime_checkable
class HasX(Protocol):
    x: int


class Below(HasX):
    def __init__(self):
        super().__init__()


class Other:
    pass


print(isinstance(Below(), HasX), isinstance(Other(), HasX))
try:
    issubclass(Other, HasX)
except TypeError as error:
    print(error)
HasX.register(Other)
print(isinstance(Other(), HasX), issubclass(int, Below))


@runtime_checkable
class HasM(Protocol):
    def m(self): ...


class OnlyAnnotated:
    m: int


print(issubclass(OnlyAnnotated, HasM))
try:
    class Bad(collections.abc.Mapping, Protocol):
        pass
except TypeError as error:
    print(error)
# expect: True False
# expect: Protocols with non-method members don't support issubclass(). Non-method members: 'x'.
# expect: True False
# expect: False
# expect: Protocols can only inherit from other protocols, got <class 'collections.abc.Mapping'>
