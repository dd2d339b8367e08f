a = {1, 2}
b = a.copy()
a.clear()
print(a, b, b == {2, 1}, b == frozenset([1, 2]), b == [1, 2])  # expect: set() {1, 2} True True False
