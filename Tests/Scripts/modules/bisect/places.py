import bisect

row = [1, 2, 2, 3]
print(bisect.bisect(row, 2), bisect.bisect_left(row, 2), bisect.bisect([3, 5], 4, key=lambda x: x))
bisect.insort(row, 2.5)
print(row)
# expect: 3 1 1
# expect: [1, 2, 2, 2.5, 3]
