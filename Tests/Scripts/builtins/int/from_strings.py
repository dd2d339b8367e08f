print(int("42"), int("  -17\n"), int("1_000"), int("+5"), int("ff", 16), int("0xff", 16))
# expect: 42 -17 1000 5 255 255
print(int("0b11", 0), int("0o17", 0), int("z", 36), int("101", 2), int(), int("9" * 25))
# expect: 3 15 35 5 0 9999999999999999999999999
