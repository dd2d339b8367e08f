import functools
import inspect


def function(): ...


@functools.wraps(function)
def wrapper(): ...


print(inspect.unwrap(wrapper) is function, inspect.unwrap(wrapper, stop=lambda f: True) is wrapper)


class Endless:
    @property
    def __wrapped__(self):
        return Endless()

    def __repr__(self):
        return "endless"


try:
    inspect.unwrap(Endless())
except ValueError as error:
    print(error)

# expect: True True
# expect: wrapper loop when unwrapping endless
