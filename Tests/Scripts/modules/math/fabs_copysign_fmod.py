import math
print(math.fabs(-2), math.copysign(3, -0.0), math.fmod(7, 3), math.fmod(-7, 3), math.remainder(7, 4), math.frexp(8.0), math.ldexp(0.5, 4), math.ulp(1.0), math.nextafter(1.0, 2.0))
# expect: 2.0 -3.0 1.0 -1.0 -1.0 (0.5, 4) 8.0 2.220446049250313e-16 1.0000000000000002
