print(repr("ab".ljust(5)), repr("ab".rjust(5)), repr("ab".center(5)), "ab".center(7, "*"), "ab".ljust(4, "."), "abc".rjust(2))
# expect: 'ab   ' '   ab' '  ab ' ***ab** ab.. abc
print("42".zfill(5), "-42".zfill(5), "+7".zfill(4), "abc".zfill(2), "é".rjust(3, "x"))
# expect: 00042 -0042 +007 abc xxé
try:
    "a".ljust(5, "xy")
except TypeError as error:
    print(error)  # expect: The fill character must be exactly one character long
