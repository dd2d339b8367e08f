try:
    a, b = iter([1, 2, 3])
except ValueError as error:
    print(error)  # expect: too many values to unpack (expected 2)
try:
    a, b = {"x": 1, "y": 2, "z": 3}
except ValueError as error:
    print(error)  # expect: too many values to unpack (expected 2)
