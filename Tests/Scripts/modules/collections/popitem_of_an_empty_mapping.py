from collections.abc import MutableMapping


class Empty(MutableMapping):
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())

    __getitem__ = __setitem__ = __delitem__ = None


try:
    Empty().popitem()
except KeyError as error:
    print(error.__suppress_context__, repr(error.__context__))  # expect: True StopIteration()
