for base in (10**100, -(10**100), 37):
    try:
        int("0", base)
    except ValueError as error:
        print(error)
# expect: int() base must be >= 2 and <= 36, or 0
# expect: int() base must be >= 2 and <= 36, or 0
# expect: int() base must be >= 2 and <= 36, or 0
print(int("1" * 5000, 32) > 0)  # expect: True
for base in (3, 36):
    try:
        int("1" * 4400, base)
    except ValueError as error:
        print(str(error)[:70])
# expect: Exceeds the limit (4300 digits) for integer string conversion: value h
# expect: Exceeds the limit (4300 digits) for integer string conversion: value h
