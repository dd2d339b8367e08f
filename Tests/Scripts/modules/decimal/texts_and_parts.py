"""Numbers from texts, from parts and from other numbers, and what is refused."""
import copy
import pickle
from decimal import Decimal, InvalidOperation

for text in (" 1.50\n", "1_000.5", "+.5", "5.", "-1e-7", "1E+20", "٣.١٤", "NaN123", "-sNaN", "inf", "-Infinity", "0e10", "00012.30"):
    print(repr(Decimal(text)), end=" ")
print()
for text in ("", ".", "1e", "e5", "1 2", "--1", "nanx", "0x10", "1e99999999999999999999", "1,5", "½"):
    try:
        print(Decimal(text))
    except InvalidOperation as error:
        print(text, error)
print(Decimal((1, (1, 2, 3), -2)), Decimal((0, (), "F")), Decimal([0, [5], 3]), Decimal((0, (7,), "n")), Decimal(True), Decimal(0.1))
for wrong in ((2, (1,), 0), (0, (10,), 0), (0, (1,), "x"), (0, (1,)), (0, 5, 0)):
    try:
        Decimal(wrong)
    except ValueError as error:
        print(error)
number = Decimal("-12.340")
print(number.as_tuple(), number.as_integer_ratio(), number.adjusted(), number.to_eng_string(), Decimal("1e5").to_eng_string())
print(pickle.loads(pickle.dumps(number)) == number, copy.copy(number) is number, copy.deepcopy([number])[0] is number, Decimal(number) is number)


class Money(Decimal):
    pass


money = Money("2.50")
print(type(money).__name__, type(money + 1).__name__, Money(money), isinstance(money, Decimal), type(Money.from_float(0.5)).__name__, type(pickle.loads(pickle.dumps(Decimal(1)))))
# expect: Decimal('1.50') Decimal('1000.5') Decimal('0.5') Decimal('5') Decimal('-1E-7') Decimal('1E+20') Decimal('3.14') Decimal('NaN123') Decimal('-sNaN') Decimal('Infinity') Decimal('-Infinity') Decimal('0E+10') Decimal('12.30') 
# expect:  [<class 'decimal.ConversionSyntax'>]
# expect: . [<class 'decimal.ConversionSyntax'>]
# expect: 1e [<class 'decimal.ConversionSyntax'>]
# expect: e5 [<class 'decimal.ConversionSyntax'>]
# expect: 1 2 [<class 'decimal.ConversionSyntax'>]
# expect: --1 [<class 'decimal.ConversionSyntax'>]
# expect: nanx [<class 'decimal.ConversionSyntax'>]
# expect: 0x10 [<class 'decimal.ConversionSyntax'>]
# expect: 1e99999999999999999999 [<class 'decimal.InvalidOperation'>]
# expect: 1,5 [<class 'decimal.ConversionSyntax'>]
# expect: ½ [<class 'decimal.ConversionSyntax'>]
# expect: -1.23 Infinity 5E+3 NaN7 1 0.1000000000000000055511151231257827021181583404541015625
# expect: sign must be an integer with the value 0 or 1
# expect: coefficient must be a tuple of digits
# expect: string argument in the third position must be 'F', 'n' or 'N'
# expect: argument must be a sequence of length 3
# expect: coefficient must be a tuple of digits
# expect: DecimalTuple(sign=1, digits=(1, 2, 3, 4, 0), exponent=-3) (-617, 50) 1 -12.340 100E+3
# expect: True True True True
# expect: Money Decimal 2.50 True Money <class 'decimal.Decimal'>
