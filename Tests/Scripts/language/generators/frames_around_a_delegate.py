import sys


def names():
    frame, found = sys._getframe(1), []
    while frame is not None:
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


def inner():
    try:
        yield names()
    except ValueError:
        yield names()
    yield names()


def outer(walk):
    yield from walk


def main():
    walk = outer(inner())
    print(walk.send(None))
    print(walk.throw(ValueError))
    print(next(walk))


main()

# expect: ['inner', 'outer', 'main', '<module>']
# expect: ['inner', 'outer', 'main', '<module>']
# expect: ['inner', 'outer', 'main', '<module>']
