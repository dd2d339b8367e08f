a, b = 1, 2
a, b = b, a
print(a, b)  # expect: 2 1
a, b, c = "xyz"
c, a, b = a, b, c
print(a, b, c)  # expect: y z x
