print(~0, ~5, ~-1)  # expect: -1 -6 0
print(+3, +True, -(-4))  # expect: 3 1 4
