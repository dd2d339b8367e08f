r = range(3)
a, b = iter(r), iter(r)
print(next(a), next(a), next(b), list(a), list(b))  # expect: 0 1 0 [2] [1, 2]
