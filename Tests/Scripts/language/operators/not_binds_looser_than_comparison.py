print(not 1 == 2)  # expect: True
print(not 1 in [1])  # expect: False
print(not False and False)  # expect: False
