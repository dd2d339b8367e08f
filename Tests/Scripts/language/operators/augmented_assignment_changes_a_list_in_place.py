a = b = [1]
a += [2]
print(b)  # expect: [1, 2]
a = a + [3]
print(b, a)  # expect: [1, 2] [1, 2, 3]
a *= 2
print(a)  # expect: [1, 2, 3, 1, 2, 3]
