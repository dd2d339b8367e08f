for source in (
    'a = "abc', "x = 0b12", "1__0", "]", "(]", "x = \u201ca", "f'}'", "x = 1\n  y", "if 1:", "a \\", "a\\ b",
    "x = (1,\n2", "try: pass", "if 1:\n    a\n  b", "a = 'it's'",
):  # fmt: skip
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))

# expect: 1 5 1 5 'a = "abc'
# expect: 1 8 1 8 'x = 0b12'
# expect: 1 2 1 2 '1__0'
# expect: 1 1 1 1 ']'
# expect: 1 2 1 2 '(]'
# expect: 1 5 1 5 'x = “a'
# expect: 1 3 1 3 "f'}'"
# expect: 2 2 2 -1 '  y\n'
# expect: 1 6 1 -1 'if 1:\n'
# expect: 1 4 1 -1 'a \\\n'
# expect: 1 3 1 0 'a\\ b\n'
# expect: 1 5 1 0 'x = (1,'
# expect: 1 10 1 -1 'try: pass\n'
# expect: 3 4 3 -1 '  b\n'
# expect: 1 10 1 10 "a = 'it's'"
