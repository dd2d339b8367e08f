from decimal import Decimal, ExtendedContext

for x, y, z in (("0", "Inf", "sNaN123"), ("0", "Inf", "NaN5"), ("2", "3", "sNaN7"), ("sNaN1", "2", "sNaN3")):
    print(ExtendedContext.fma(Decimal(x), Decimal(y), Decimal(z)))
# expect: NaN
# expect: NaN
# expect: NaN7
# expect: NaN1
