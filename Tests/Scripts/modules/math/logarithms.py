import math
print(math.log(math.e), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(0.5), math.exp(1), math.expm1(0.5), math.exp2(10))
# expect: 1.0 3.0 10.0 3.0 0.4054651081081644 2.718281828459045 0.6487212707001282 1024.0
print(math.log2(2 ** 200), math.log10(10 ** 50), math.log(10 ** 400))  # expect: 200.0 50.0 921.0340371976182
for action in (lambda: math.log(0), lambda: math.log(-1), lambda: math.log10(0), lambda: math.exp(1000)):
    try:
        action()
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: OverflowError math range error
