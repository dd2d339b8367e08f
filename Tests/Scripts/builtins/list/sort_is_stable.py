pairs = [(1, "b"), (0, "x"), (1, "a"), (0, "y")]
pairs.sort(key=lambda p: p[0])
print(pairs)  # expect: [(0, 'x'), (0, 'y'), (1, 'b'), (1, 'a')]
pairs.sort(key=lambda p: p[0], reverse=True)
print(pairs)  # expect: [(1, 'b'), (1, 'a'), (0, 'x'), (0, 'y')]
