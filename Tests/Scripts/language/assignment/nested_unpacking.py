(a, b), [c, (d,)] = (1, 2), [3, (4,)]
print(a, b, c, d)  # expect: 1 2 3 4
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)  # expect: 1 2 [3, 4] 5
