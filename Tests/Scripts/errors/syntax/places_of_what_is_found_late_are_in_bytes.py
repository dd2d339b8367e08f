# The parser counts in characters; what is found after it, while names are told apart, in bytes.
for source in "é = 1; return", "def f(é, é): pass", "é b":
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
# expect: 'return' outside function 9 15
# expect: duplicate argument 'é' in function definition 11 13
# expect: invalid syntax 3 4
