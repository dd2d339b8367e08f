from collections import OrderedDict

d = OrderedDict(b=1, a=2)
print(d.keys())  # expect: odict_keys(['b', 'a'])
print(d.values())  # expect: odict_values([1, 2])
print(d.items())  # expect: odict_items([('b', 1), ('a', 2)])
print(isinstance(d.keys(), type({}.keys())))  # expect: True
print(sorted(d.keys() & {"a", "z"}))  # expect: ['a']
print(list(reversed(d.items())))  # expect: [('a', 2), ('b', 1)]
for key, value in d.items():
    print(key, value)
# expect: b 1
# expect: a 2


class Named(OrderedDict):
    pass


print(Named(x=1).items())  # expect: odict_items([('x', 1)])
try:
    OrderedDict.keys({})
except TypeError as error:
    print(error)
# expect: descriptor 'keys' for 'collections.OrderedDict' objects doesn't apply to a 'dict' object
