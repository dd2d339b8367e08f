d = {"b": 1, "a": 2, "b": 3}
print(d, len(d), list(d), {}, {1: {2: 3}}, {"x": None, **d, "a": 9})
# expect: {'b': 3, 'a': 2} 2 ['b', 'a'] {} {1: {2: 3}} {'x': None, 'b': 3, 'a': 9}
