# Squares and powers of floats take a short way; what overflows, divides or turns complex takes the long one.
n = 2**31
print(n**2, n**2 * 2, (-n) ** 2, (2**32) ** 2)  # expect: 4611686018427387904 9223372036854775808 4611686018427387904 18446744073709551616
print(1.1**2, 1.1**-3, 2.0**0.5, (-1.5) ** 3, (-8.0) ** 2.0)  # expect: 1.2100000000000002 0.7513148009015775 1.4142135623730951 -3.375 64.0
print((-8.0) ** (1 / 3), 0.0**0, 0.0**0.5, 1e-200**2)  # expect: (1.0000000000000002+1.7320508075688772j) 1.0 0.0 0.0
print(float("inf") ** 2, float("nan") ** 0, float("-inf") ** -1, 2**-1)  # expect: inf 1.0 -0.0 0.5
x = 3.5
x **= 2
print(x)  # expect: 12.25
for base, exponent in (1e200, 2), (0.0, -1), (0.0, -0.5):
    try:
        print(base**exponent)
    except ArithmeticError as error:
        print(repr(error))
# expect: OverflowError(34, 'Numerical result out of range')
# expect: ZeroDivisionError('0.0 cannot be raised to a negative power')
# expect: ZeroDivisionError('0.0 cannot be raised to a negative power')
