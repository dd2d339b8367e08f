import cmath

inf, nan = cmath.inf, cmath.nan
for z in (complex(inf, 1), complex(-inf, 0.0), complex(0.0, nan), complex(nan, inf), complex(-0.0, -0.0)):
    print(z, cmath.sqrt(z), cmath.asinh(z), cmath.atan(z) if z.imag == z.imag else None)
# expect: (inf+1j) (inf+0j) (inf+0j) (1.5707963267948966+0j)
# expect: (-inf+0j) infj (-inf+0j) (-1.5707963267948966+0j)
# expect: nanj (nan+nanj) (nan+nanj) None
# expect: (nan+infj) (inf+infj) (inf+nanj) (nan+0j)
# expect: (-0-0j) -0j (-0-0j) (-0-0j)
