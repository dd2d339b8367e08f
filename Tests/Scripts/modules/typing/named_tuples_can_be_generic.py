from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Pair(NamedTuple, Generic[T]):
    key: T
    value: T = None

    def both(self):
        return self.key, self.value


print(Pair(1), Pair[int](2, 3).both())  # expect: Pair(key=1, value=None) (2, 3)
print(Pair[int].__origin__ is Pair, Pair.__parameters__, Pair.__bases__)  # expect: True (~T,) (<class 'tuple'>, <class 'typing.Generic'>)
print(Pair.__orig_bases__[1])  # expect: typing.Generic[~T]
