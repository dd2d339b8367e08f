f = frozenset([1, 2])
print(f, {f: "x"}[frozenset([2, 1])], f | {3}, {3} | f, f & {1}, frozenset(), len({f, frozenset([1, 2])}))
# expect: frozenset({1, 2}) x frozenset({1, 2, 3}) {1, 2, 3} frozenset({1}) frozenset() 1
try:
    f.add(3)
except AttributeError as error:
    print(error)  # expect: 'frozenset' object has no attribute 'add'
