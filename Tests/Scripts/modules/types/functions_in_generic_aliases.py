# Functions among the arguments show their name; a tuple is no mapping; hints of views that were walked.
import operator
import types


def f():
    pass


print(list[f], dict[str, len])  # expect: list[__main__.f] dict[str, len]
try:
    types.MappingProxyType((1, 2))
except TypeError as error:
    print(error)  # expect: mappingproxy() argument must be a mapping, not tuple
items = iter({1: 2, 3: 4}.items())
next(items)
print(operator.length_hint(items), list(items), operator.length_hint(items))  # expect: 1 [(3, 4)] 0
