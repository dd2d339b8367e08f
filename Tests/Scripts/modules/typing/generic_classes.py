from typing import Generic, List, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


stack = Stack[int]()
stack.push(1)
print(stack.items, Stack[int], Stack.__parameters__, List[T][int])


class Numbers(List[int]):
    pass


print(Numbers([1]), [cls.__name__ for cls in Numbers.__mro__])
# expect: [1] __main__.Stack[int] (~T,) typing.List[int]
# expect: [1] ['Numbers', 'list', 'Generic', 'object']
