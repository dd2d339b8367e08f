# Where an expression ends too early: the text has no line ending, and nothing stands behind it.
for source, mode in (("1 +", "eval"), ("1 +", "exec"), ("x = = 1", "eval"), ("(", "exec"), ("if x", "exec"), ("a b", "eval")):
    try:
        compile(source, "<s>", mode)
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset, repr(error.text))
try:
    eval("1 +")
except SyntaxError as error:
    print(error.offset, error.text)
# expect: invalid syntax 0 0 '1 +'
# expect: invalid syntax 4 5 '1 +\n'
# expect: invalid syntax 3 4 'x = = 1'
# expect: '(' was never closed 1 0 '(\n'
# expect: expected ':' 5 6 'if x\n'
# expect: invalid syntax 3 4 'a b'
# expect: 0 1 +
