d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys), "c" in keys, 3 in values, ("a", 1) in items)
# expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)]) 3 True True True
print(list(reversed(d)), list(reversed(d.items())), sorted(values, reverse=True))
# expect: ['c', 'b', 'a'] [('c', 3), ('b', 2), ('a', 1)] [3, 2, 1]
