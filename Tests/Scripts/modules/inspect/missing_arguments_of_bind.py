# What bind() says of a missing parameter hangs on whether the positions were left before it.
from inspect import signature


def first(x, *, word): ...
def second(x, *, other=1, word): ...
def third(x, *rest, word): ...


for function in first, second, third:
    try:
        signature(function).bind(1)
    except TypeError as error:
        print(error)
# expect: missing a required keyword-only argument: 'word'
# expect: missing a required argument: 'word'
# expect: missing a required argument: 'word'
