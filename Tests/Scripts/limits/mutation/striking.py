# skip: a module that the tests beside it import
"""Objects that change a test's container `c` whenever an operation calls back into them.

A test has `fresh()`, which makes the container, and `mutations`; show() runs an operation on a fresh
container for each mutation.
"""
import __main__ as test

budget = 0
def strike():
    global budget
    if budget:
        budget -= 1
        test.mutate()

class Evil:
    def __init__(self, n): self.n = n
    def __eq__(self, other):
        strike()
        return self.n == (other.n if isinstance(other, Evil) else other)
    def __lt__(self, other):
        strike()
        return self.n < (other.n if isinstance(other, Evil) else other)
    def __hash__(self):
        strike()
        return self.n % 2
    def __repr__(self):
        strike()
        return f"E{self.n}"
    def __index__(self):
        strike()
        return self.n
    def __bool__(self):
        strike()
        return self.n > 90
    def __radd__(self, other):
        strike()
        return other + self.n
    def __format__(self, spec):
        strike()
        return f"<{self.n}>"

def evil(*numbers): return [Evil(n) for n in numbers]
def yielding(values):
    for value in values:
        strike()
        yield value
def key(x):
    strike()
    return -x.n if isinstance(x, Evil) else 0

def outcomes(action):
    """What an operation returns, or the text of the exception that it raises, for each mutation."""
    global budget
    for mutation in test.mutations:
        test.c, test.mutate, budget = test.fresh(), mutation, 4
        try:
            result = action()
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
        budget = 0
        yield result

def show(name, action):
    said = []
    for result in outcomes(action):
        said.append(f"{result} {test.c}" if result is not test.c else f"{test.c}")
    print(name, *said, sep=" | ")
