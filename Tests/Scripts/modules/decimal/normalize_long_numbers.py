# Zeros at the end of numbers of any length; none of it needs a power of ten beyond the number.
from decimal import Decimal, localcontext

with localcontext() as context:
    context.prec = 90
    for text in ("1234567890123456789012345678901234567890.5000", "1" + "0" * 70, "12e500", "7" * 60 + "000e-3", "1000", "0.000", "5" + "0" * 39):
        print(Decimal(text).normalize())
    print(Decimal(10**60) / Decimal(4), Decimal(3 * 10**50) / Decimal(10**20))
# expect: 1234567890123456789012345678901234567890.5
# expect: 1E+70
# expect: 1.2E+501
# expect: 777777777777777777777777777777777777777777777777777777777777
# expect: 1E+3
# expect: 0
# expect: 5E+39
# expect: 250000000000000000000000000000000000000000000000000000000000 3000000000000000000000000000000
