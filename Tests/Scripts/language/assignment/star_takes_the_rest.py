a, *b = [1, 2, 3]
print(a, b)  # expect: 1 [2, 3]
*a, b = (1, 2, 3)
print(a, b)  # expect: [1, 2] 3
a, *b, c = "ab"
print(a, b, c)  # expect: a [] b
[a, *b] = range(4)
print(a, b)  # expect: 0 [1, 2, 3]
