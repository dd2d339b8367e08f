for text in ("", "abc", "1.5", "1__0", "0x1f", " ", "१२x", "_1"):
    try:
        print(int(text))
    except ValueError as error:
        print(error)
# expect: invalid literal for int() with base 10: ''
# expect: invalid literal for int() with base 10: 'abc'
# expect: invalid literal for int() with base 10: '1.5'
# expect: invalid literal for int() with base 10: '1__0'
# expect: invalid literal for int() with base 10: '0x1f'
# expect: invalid literal for int() with base 10: ' '
# expect: invalid literal for int() with base 10: '१२x'
# expect: invalid literal for int() with base 10: '_1'
for action in (lambda: int("2", 2), lambda: int("1", 1), lambda: int("1", 37)):
    try:
        action()
    except ValueError as error:
        print(error)
# expect: invalid literal for int() with base 2: '2'
# expect: int() base must be >= 2 and <= 36, or 0
# expect: int() base must be >= 2 and <= 36, or 0
