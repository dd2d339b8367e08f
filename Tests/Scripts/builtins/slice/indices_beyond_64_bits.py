print(slice(None, None, 10**30).indices(10**20))  # expect: (0, 100000000000000000000, 1000000000000000000000000000000)
print(slice(-(10**30), 10**41).indices(10**20))  # expect: (0, 100000000000000000000, 1)
print(slice(None, None, -1).indices(2**70) == (2**70 - 1, -1, -1))  # expect: True
try:
    slice(1).indices(-1)
except ValueError as error:
    print(error)  # expect: length should not be negative
