d = {1: 2}
d["values"] = d.values()
d["items"] = d.items()
print(d)
print(d["values"])
# expect: {1: 2, 'values': dict_values([2, ..., dict_items([(1, 2), ('values', ...), ('items', ...)])]), 'items': dict_items([(1, 2), ('values', dict_values([2, ..., ...])), ('items', ...)])}
# expect: dict_values([2, ..., dict_items([(1, 2), ('values', ...), ('items', ...)])])
