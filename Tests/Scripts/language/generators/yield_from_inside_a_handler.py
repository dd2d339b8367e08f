import sys


def inner():
    yield repr(sys.exception())
    try:
        raise KeyError("inner")
    except KeyError as error:
        yield repr(error.__context__)
    yield repr(sys.exception())


def outer():
    try:
        raise ValueError("outer")
    except ValueError:
        yield from inner()
    yield from inner()


for text in outer():
    print(text)
# expect: ValueError('outer')
# expect: ValueError('outer')
# expect: ValueError('outer')
# expect: None
# expect: None
# expect: None
