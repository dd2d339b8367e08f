from typing import Generic, List, Sequence, TypeVar

T = TypeVar("T")


class Base(Sequence[T]):
    pass


class Own(List[T], Base[T]):
    pass


print([one.__name__ for one in Own.__bases__], Own.__mro__.count(Generic))

# expect: ['list', 'Base'] 1
