r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], r[2:4], r[::-1], list(r))
# expect: range(2, 20, 3) 6 2 17 range(8, 14, 3) range(17, -1, -3) [2, 5, 8, 11, 14, 17]
print(range(5), range(0), list(range(5, 0, -2)), list(range(3, 3)), list(range(0, -5)))
# expect: range(0, 5) range(0, 0) [5, 3, 1] [] []
