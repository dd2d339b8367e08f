# An alias of a generic class shows the attributes of the class, and makes instances that take none.
from typing import Generic, TypeVar

T = TypeVar("T")


class Node(Generic[T]):
    count = 1


print(Node[str].count, "count" in dir(Node[int]))  # expect: 1 True


class Closed(Generic[T]):
    def __setattr__(self, name, value):
        raise RuntimeError("closed")


print(type(Closed[int]()).__name__)  # expect: Closed
