class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


class Numbers(Stack[int]):
    pass


stack = Stack[int]()
stack.push(1)
print(stack.items, stack.__orig_class__)  # expect: [1] __main__.Stack[int]
print(Stack.__type_params__, Stack.__orig_bases__)  # expect: (T,) (typing.Generic[T],)
print(Numbers.__bases__, Numbers.__orig_bases__)
# expect: (<class '__main__.Stack'>,) (__main__.Stack[int],)
try:
    Stack[int, str]
except TypeError as error:
    print(error)
# expect: Too many arguments for <class '__main__.Stack'>; actual 2, expected 1
try:
    Numbers[int]
except TypeError as error:
    print(error)
# expect: <class '__main__.Numbers'> is not a generic class
