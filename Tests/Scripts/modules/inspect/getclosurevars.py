import inspect
import sys


def outer():
    inner_value = 1

    def inner():
        return inner_value + len(sys.argv) + unknown

    return inner


print(inspect.getclosurevars(outer()).nonlocals, inspect.getclosurevars(outer()).builtins)  # expect: {'inner_value': 1} {'len': <built-in function len>}
print(list(inspect.getclosurevars(outer()).globals), sorted(inspect.getclosurevars(outer()).unbound))  # expect: ['sys'] ['argv', 'unknown']
inspect.getclosurevars(5)  # expect-error: TypeError: 5 is not a Python function
