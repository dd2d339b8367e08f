print(1 + 0.5, 2 ** 0.5, 2 ** -2, 7 // 2.0, 7 % 2.5, -7 // 2.0, 2 ** 63 + 0.0)
# expect: 1.5 1.4142135623730951 0.25 3.0 2.0 -4.0 9.223372036854776e+18
print((-8) ** 2.0, 0 ** 0, 0.0 ** 0, 10 ** 20 * 1.0)  # expect: 64.0 1 1.0 1e+20
try:
    10 ** 400 + 1.0
except OverflowError as error:
    print(error)  # expect: int too large to convert to float
