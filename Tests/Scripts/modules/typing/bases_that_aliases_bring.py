import collections.abc
from typing import Annotated, ClassVar, Final, Generic, List, Literal, MutableMapping, Protocol, Sized, TypeVar

T = TypeVar("T")


class Base(List[T]):
    pass


class Derived(Base[T], Generic[T], Sized):
    pass


class Both(MutableMapping[str, int], collections.abc.MutableMapping):
    pass


def names(cls):
    return [base.__name__ for base in cls.__bases__]


print(names(Base), names(Derived), names(Both))
# expect: ['list', 'Generic'] ['Base', 'Sized', 'Generic'] ['Generic', 'MutableMapping']
for alias in (ClassVar[int], Final[int], Literal[1]):
    try:
        class Wrong(alias):
            pass
    except TypeError as error:
        print(error)
# expect: Cannot subclass typing.ClassVar[int]
# expect: Cannot subclass typing.Final[int]
# expect: Cannot subclass typing.Literal[1]
try:
    class Special(type(ClassVar[int])):
        pass
except TypeError as error:
    print(error)  # expect: Cannot subclass special typing classes
