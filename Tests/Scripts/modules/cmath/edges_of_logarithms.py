# What becomes of zero, with a base and without, and of bases that have no logarithm.
import cmath

print(cmath.log(0, 2), cmath.log(8, 2).imag, cmath.log(1, 1j))  # expect: (-inf+nanj) 0.0 0j
for wrong in (lambda: cmath.log(2, 1), lambda: cmath.log(2, 0), lambda: cmath.log(1, None)):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(error)
# expect: math domain error
# expect: math domain error
# expect: must be real number, not NoneType
print(cmath.phase(-1), cmath.isclose(1 + 1e-12j, 1), cmath.rect(2, 0))  # expect: 3.141592653589793 True (2+0j)
cmath.log(0j)  # expect-error: ValueError: math domain error
