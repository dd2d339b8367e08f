print(10 ** 40 / 3, (2 ** 100 + 1) / 2 ** 99, 1 / 10 ** 30, 10 ** 400 / 10 ** 399)
# expect: 3.333333333333333e+39 2.0 1e-30 10.0
try:
    10 ** 400 / 2
except OverflowError as error:
    print(error)  # expect: integer division result too large for a float
