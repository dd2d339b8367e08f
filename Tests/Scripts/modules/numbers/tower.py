import numbers
from fractions import Fraction

for value in (1, True, 1.5, 2j, Fraction(1, 2), "1"):
    names = ("Number", "Complex", "Real", "Rational", "Integral")
    print(value, [name for name in names if isinstance(value, getattr(numbers, name))])

# expect: 1 ['Number', 'Complex', 'Real', 'Rational', 'Integral']
# expect: True ['Number', 'Complex', 'Real', 'Rational', 'Integral']
# expect: 1.5 ['Number', 'Complex', 'Real']
# expect: 2j ['Number', 'Complex']
# expect: 1/2 ['Number', 'Complex', 'Real', 'Rational']
# expect: 1 []
