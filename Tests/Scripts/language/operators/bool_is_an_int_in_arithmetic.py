print(True + True, True * 3, -True, ~True)  # expect: 2 3 -1 -2
print(True & False, True | False, True ^ True)  # expect: False True False
print(True & 3)  # expect: 1
