print([a + b for a, b in zip([1, 2], [3, 4])])  # expect: [4, 6]
print([rest for first, *rest in ["abc", "de"]])  # expect: [['b', 'c'], ['e']]
