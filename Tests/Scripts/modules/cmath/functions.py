import cmath

for name in ("sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh"):
    print(name, getattr(cmath, name)(1 + 2j))
print(cmath.phase(-1), cmath.polar(3 + 4j), cmath.rect(1, 0), cmath.log(8, 2))
print(cmath.isclose(1, 1 + 1e-10j), cmath.isnan(cmath.nan), cmath.isinf(cmath.infj), cmath.isfinite(1j))
for wrong in (lambda: cmath.log(0), lambda: cmath.sqrt("a"), lambda: cmath.exp(1000), lambda: cmath.rect(1, cmath.inf)):
    try:
        wrong()
    except (OverflowError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: sqrt (1.272019649514069+0.7861513777574233j)
# expect: exp (-1.1312043837568135+2.4717266720048188j)
# expect: log (0.8047189562170503+1.1071487177940904j)
# expect: log10 (0.3494850021680094+0.480828578784234j)
# expect: sin (3.165778513216168+1.9596010414216063j)
# expect: cos (2.0327230070196656-3.0518977991518j)
# expect: tan (0.0338128260798967+1.0147936161466335j)
# expect: asin (0.4270785863924761+1.5285709194809982j)
# expect: acos (1.1437177404024204-1.5285709194809982j)
# expect: atan (1.3389725222944935+0.40235947810852507j)
# expect: sinh (-0.4890562590412937+1.4031192506220405j)
# expect: cosh (-0.64214812471552+1.0686074213827783j)
# expect: tanh (1.16673625724092-0.24345820118572534j)
# expect: 3.141592653589793 (5.0, 0.9272952180016122) (1+0j) (3+0j)
# expect: True True True True
# expect: ValueError math domain error
# expect: TypeError must be real number, not str
# expect: OverflowError math range error
# expect: ValueError math domain error
