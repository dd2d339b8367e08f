from typing import Generic, Hashable, Protocol, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    __slots__ = ("item", "__weakref__")


class Shape[U](Hashable):
    __slots__ = ("__dict__",)
    __hash__ = None


class Sized(Protocol[T]):
    __slots__ = ()


class Open(Box[int]):
    pass


class Both(Sized[int], Box[int]):
    __slots__ = ()


box = Box()
box.item = 1
for value in box, Both():
    try:
        value.other = 2
    except AttributeError:
        print("no", type(value).__name__)
# expect: no Box
# expect: no Both
Open().other = 3
Shape().other = 4
print(Box.__slots__, hasattr(box, "__dict__"), hasattr(Open(), "__dict__"))
# expect: ('item', '__weakref__') False True
