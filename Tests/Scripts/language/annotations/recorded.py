count: int = 5
name: str


class Point:
    x: int
    y: "later" = 2


def f(a: int, *rest: "x", b: 1 + 1 = 3) -> None:
    local: undefined = 1
    return local


print(__annotations__)  # expect: {'count': <class 'int'>, 'name': <class 'str'>}
print(Point.__annotations__)  # expect: {'x': <class 'int'>, 'y': 'later'}
print(f(1), f.__annotations__)
# expect: 1 {'a': <class 'int'>, 'rest': 'x', 'b': 2, 'return': None}
