def f(n):
    factor = 10
    return [i * factor for i in range(n)], {i: n for i in range(2)}

print(f(3))  # expect: ([0, 10, 20], {0: 3, 1: 3})
