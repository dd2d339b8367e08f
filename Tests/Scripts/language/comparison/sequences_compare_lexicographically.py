print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], (2,) > (1, 9, 9))  # expect: True True True
print("abc" < "abd", "Z" < "a", "" < "a")  # expect: True True True
print([1, [2, 3]] == [1, [2, 3]], (1, 2) == [1, 2])  # expect: True False
