x = 1
print(x is x is x, x is 1.5)
print("\d\e", b"\z", f"\w{x}", "\400" == "\u0100", 1if x else 2)
# expect: True False
# expect: \d\e b'\\z' \w1 True 1
# expect-exit: 0
# expect-stderr: escapes_and_numbers_come_first.py:3: SyntaxWarning: invalid escape sequence '\d'
# expect-stderr:   print("\d\e", b"\z", f"\w{x}", "\400" == "\u0100", 1if x else 2)
# expect-stderr: escapes_and_numbers_come_first.py:3: SyntaxWarning: invalid escape sequence '\z'
# expect-stderr:   print("\d\e", b"\z", f"\w{x}", "\400" == "\u0100", 1if x else 2)
# expect-stderr: escapes_and_numbers_come_first.py:3: SyntaxWarning: invalid escape sequence '\w'
# expect-stderr:   print("\d\e", b"\z", f"\w{x}", "\400" == "\u0100", 1if x else 2)
# expect-stderr: escapes_and_numbers_come_first.py:3: SyntaxWarning: invalid octal escape sequence '\400'
# expect-stderr:   print("\d\e", b"\z", f"\w{x}", "\400" == "\u0100", 1if x else 2)
# expect-stderr: escapes_and_numbers_come_first.py:3: SyntaxWarning: invalid decimal literal
# expect-stderr:   print("\d\e", b"\z", f"\w{x}", "\400" == "\u0100", 1if x else 2)
# expect-stderr: escapes_and_numbers_come_first.py:2: SyntaxWarning: "is" with 'float' literal. Did you mean "=="?
# expect-stderr:   print(x is x is x, x is 1.5)
