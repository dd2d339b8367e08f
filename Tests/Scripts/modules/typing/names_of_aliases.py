import typing
from typing import AbstractSet, Deque, Dict, Generic, List, TypeVar

T = TypeVar("T")


class Box(Generic[T]): ...


for alias in (List[int], Dict[str, int], AbstractSet[int], Deque[int], typing.Type[int], Box[int]):
    print(alias, alias.__module__, alias.__name__, alias.__qualname__, alias._name)

# expect: typing.List[int] typing List List List
# expect: typing.Dict[str, int] typing Dict Dict Dict
# expect: typing.AbstractSet[int] typing AbstractSet AbstractSet AbstractSet
# expect: typing.Deque[int] typing Deque Deque Deque
# expect: typing.Type[int] typing Type Type Type
# expect: __main__.Box[int] __main__ Box Box None
