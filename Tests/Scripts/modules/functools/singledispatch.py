from collections.abc import Mapping
from functools import singledispatch, singledispatchmethod


@singledispatch
def describe(x):
    return "something"


@describe.register
def _(x: int):
    return "int"


@describe.register(list)
@describe.register(tuple)
def _(x):
    return "sequence"


@describe.register(Mapping)
def _(x):
    return "mapping"


print([describe(x) for x in (1, True, [], (), {}, 1.5)])
try:
    describe()
except TypeError as error:
    print(error)


class Formatter:
    @singledispatchmethod
    def show(self, x):
        return "other"

    @show.register
    def _(self, x: str):
        return "text"


print(Formatter().show("a"), Formatter().show(1))
# expect: ['int', 'int', 'sequence', 'sequence', 'mapping', 'something']
# expect: describe requires at least 1 positional argument
# expect: text other
