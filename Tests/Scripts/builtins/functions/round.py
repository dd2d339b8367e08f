print(round(2.5), round(3.5), round(2.567, 2), round(-2.5), round(5), round(12345, -2), round(1.5, None), round(True))
# expect: 2 4 2.57 -2 5 12300 2 1
try:
    round("x")
except TypeError as error:
    print(error)  # expect: type str doesn't define __round__ method
for value in (float("inf"), float("nan")):
    try:
        round(value)
    except (OverflowError, ValueError) as error:
        print(error)
# expect: cannot convert float infinity to integer
# expect: cannot convert float NaN to integer
