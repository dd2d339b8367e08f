a = b = {1, 2, 3}
a |= {4}
a &= {2, 3, 4}
a -= {4}
a ^= {3, 5}
print(a, a is b)  # expect: {2, 5} True
