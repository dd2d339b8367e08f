print(1 | 6 & 3)  # expect: 3
print(5 ^ 3 & 1)  # expect: 4
print(1 | 2 ^ 3)  # expect: 1
print(6 & 3 == 3)  # expect: False
