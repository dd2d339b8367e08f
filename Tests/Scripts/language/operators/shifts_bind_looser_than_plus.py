print(1 << 2 + 1)  # expect: 8
print(1 + 2 << 1)  # expect: 6
print(256 >> 2 >> 1)  # expect: 32
