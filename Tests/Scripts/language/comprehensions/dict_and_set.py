print({k: v for k, v in [("a", 1), ("b", 2), ("a", 3)]})  # expect: {'a': 3, 'b': 2}
print({x % 3 for x in range(10)})  # expect: {0, 1, 2}
print({x: {y for y in range(x)} for x in range(1, 3)})  # expect: {1: {0}, 2: {0, 1}}
