a = iter([1, 2, 3])
print(list(zip(a, [1])), next(a))  # expect: [(1, 1)] 3
b = iter([1, 2, 3])
print(list(zip([1], b)), next(b))  # expect: [(1, 1)] 2
