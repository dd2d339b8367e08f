import collections.abc
import functools


@functools.singledispatch
def kind(value):
    return "object"


@kind.register(collections.abc.Sized)
def _(value):
    return "sized"


@kind.register(collections.abc.MutableMapping)
def _(value):
    return "mapping"


class Both(collections.abc.Hashable, collections.abc.Sized):
    def __hash__(self):
        return 0

    def __len__(self):
        return 0


@kind.register(collections.abc.Hashable)
def _(value):
    return "hashable"


print(kind({}), kind([]), kind(Both()))  # expect: mapping sized hashable
