print([x * y for x in range(3) if x for y in range(3) if y != x])  # expect: [0, 2, 0, 2]
print([[y for y in range(x)] for x in range(3)])  # expect: [[], [0], [0, 1]]
print([x for x in range(20) if x % 2 if x % 3])  # expect: [1, 5, 7, 11, 13, 17, 19]
