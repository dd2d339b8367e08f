print(8 in range(2, 20, 3), 9 in range(2, 20, 3), 8.0 in range(10), "a" in range(3))
# expect: True False True False
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 5), range(3) == [0, 1, 2])
# expect: True True False
print(hash(range(3)) == hash(range(0, 3, 1)))  # expect: True
