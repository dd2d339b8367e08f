from collections import ChainMap

m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 4
print(m, m["a"], m["b"], list(m), len(m), m.parents, m.new_child({"b": 9})["b"])
try:
    m["missing"]
except KeyError as error:
    print(error)
# expect: ChainMap({'a': 1, 'c': 4}, {'a': 2, 'b': 3}) 1 3 ['a', 'b', 'c'] 3 ChainMap({'a': 2, 'b': 3}) 9
# expect: 'missing'
