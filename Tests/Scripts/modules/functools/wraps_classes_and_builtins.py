import functools


@functools.wraps(type)
def made(*arguments):
    return arguments


print(made.__name__, made.__annotations__, hasattr(type, "__annotations__"))  # expect: type {} False


class Plain:
    size: int


@functools.wraps(Plain)
def plain():
    pass


print(plain.__name__, plain.__annotations__)  # expect: Plain {'size': <class 'int'>}
