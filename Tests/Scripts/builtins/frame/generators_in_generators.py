# A generator that another one delegates to stands before it among the frames, each once.
import sys


def names():
    frame, found = sys._getframe(1), []
    while frame is not None:
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


def inner():
    while True:
        yield names()


def outer():
    yield from inner()


generator = outer()
print(next(generator))  # expect: ['inner', 'outer', '<module>']
print(generator.send(1))  # expect: ['inner', 'outer', '<module>']
