# All but a few names of an alias are its class's, calls of special methods included.
print(list[int].__getitem__([7, 8], 1), list[int].__len__([1]), dict[str, int].__contains__({"a": 1}, "a"))  # expect: 8 1 True
print(list[int].__eq__([1], [1]), list[int].__mro_entries__(()))  # expect: True (<class 'list'>,)
print(list[int].__class__, list[int].__repr__([1]))  # expect: <class 'types.GenericAlias'> [1]
