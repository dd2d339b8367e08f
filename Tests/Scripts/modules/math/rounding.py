import math
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(2.9), math.trunc(-2.9), math.floor(5))
# expect: 2 -3 3 -2 2 -2 5
print(math.floor(1e20), math.ceil(-0.5), type(math.floor(2.5)), math.modf(2.5), math.modf(-2.5))
# expect: 100000000000000000000 0 <class 'int'> (0.5, 2.0) (-0.5, -2.0)
for value in (float("inf"), float("nan")):
    try:
        math.floor(value)
    except (OverflowError, ValueError) as error:
        print(error)
# expect: cannot convert float infinity to integer
# expect: cannot convert float NaN to integer
