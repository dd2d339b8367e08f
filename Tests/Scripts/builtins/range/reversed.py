print(list(reversed(range(4))), list(reversed(range(1, 10, 4))), list(range(4)[::-1]))
# expect: [3, 2, 1, 0] [9, 5, 1] [3, 2, 1, 0]
