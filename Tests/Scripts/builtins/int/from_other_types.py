print(int(3.99), int(-3.99), int(True), int(1e20), int("٣"))  # expect: 3 -3 1 100000000000000000000 3
for value in (None, [], "x" == 1, 1j if False else {}):
    try:
        print(int(value))
    except TypeError as error:
        print(error)
# expect: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: 0
# expect: int() argument must be a string, a bytes-like object or a real number, not 'dict'
for value in (float("inf"), float("nan")):
    try:
        int(value)
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
# expect: OverflowError cannot convert float infinity to integer
# expect: ValueError cannot convert float NaN to integer
