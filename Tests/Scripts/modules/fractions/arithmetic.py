import math
from fractions import Fraction

a, b = Fraction(7, 3), Fraction("-1.25")
print(a, repr(b), Fraction(0.5), Fraction(" 6/8 "), Fraction(a, 2))
print(a + b, a - b, a * b, a / b, a // b, a % b, a**2, a**-2, 2**Fraction(2), 1 + a, 1.5 + a, 7 % a)
print(a < b, a == Fraction(14, 6), a == 2.5, hash(Fraction(5)) == hash(5), hash(Fraction(1, 2)) == hash(0.5))
print(round(a), round(a, 2), math.floor(b), math.ceil(b), int(b), float(a), abs(b))
print(Fraction(3.141592653589793).limit_denominator(100), a.as_integer_ratio())
print(f"{a:.3f} {b:+.1e} {Fraction(12345, 7):,.2f} {a:>6} {Fraction(1, 3):.1%}")
for wrong in ("x", "1/0", None):
    try:
        Fraction(wrong)
    except Exception as error:
        print(type(error).__name__, error)

# expect: 7/3 Fraction(-5, 4) 1/2 3/4 7/6
# expect: 13/12 43/12 -35/12 -28/15 -2 -1/6 49/9 9/49 4 10/3 3.8333333333333335 0
# expect: False True False True True
# expect: 2 233/100 -2 -1 -1 2.3333333333333335 5/4
# expect: 311/99 (7, 3)
# expect: 2.333 -1.2e+00 1,763.57    7/3 33.3%
# expect: ValueError Invalid literal for Fraction: 'x'
# expect: ZeroDivisionError Fraction(1, 0)
# expect: TypeError argument should be a string or a Rational instance
