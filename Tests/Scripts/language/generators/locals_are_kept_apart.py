def g(n):
    while n:
        n -= 1
        yield n

a, b = g(3), g(2)
print(next(a), next(b), next(a), next(b), next(a))  # expect: 2 1 1 0 0
