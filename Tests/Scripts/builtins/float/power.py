print(2.0 ** 10, 2.0 ** 0.5, 4 ** -0.5, 0.0 ** 5, (-2.0) ** 3, 10.0 ** -3, 1.5 ** 2)
# expect: 1024.0 1.4142135623730951 0.5 0.0 -8.0 0.001 2.25
try:
    10.0 ** 400
except OverflowError as error:
    print(error)  # expect: (34, 'Numerical result out of range')
