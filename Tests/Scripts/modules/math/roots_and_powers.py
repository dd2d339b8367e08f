import math
print(math.sqrt(2), math.sqrt(16), math.isqrt(17), math.isqrt(10 ** 30), math.pow(2, 0.5), math.pow(2, 3), math.cbrt(27.0), math.hypot(3, 4), math.hypot(1, 2, 2))
# expect: 1.4142135623730951 4.0 4 1000000000000000 1.4142135623730951 8.0 3.0000000000000004 5.0 3.0
for action in (lambda: math.sqrt(-1), lambda: math.isqrt(-1), lambda: math.pow(0, -1), lambda: math.sqrt("x"), lambda: math.isqrt(2.0)):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(error)
# expect: math domain error
# expect: isqrt() argument must be nonnegative
# expect: math domain error
# expect: must be real number, not str
# expect: 'float' object cannot be interpreted as an integer
