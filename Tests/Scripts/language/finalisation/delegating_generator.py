class Manager:
    def __enter__(self):
        print("enter")

    def __exit__(self, *exception):
        print("exit", exception[0].__name__)


def inner():
    with Manager():
        yield 1


def outer():
    yield from inner()


generator = outer()
next(generator)
generator = None
print("after")
# expect: enter
# expect: exit GeneratorExit
# expect: after
