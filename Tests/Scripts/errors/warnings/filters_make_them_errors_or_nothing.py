import warnings

with warnings.catch_warnings():
    warnings.simplefilter("error", SyntaxWarning)
    for source in 'x = "abc\\d"', "x = 1\ny = x is 5\n", "print(0x1for x in ())":
        try:
            compile(source, "<source>", "exec")
        except SyntaxError as error:
            print(error.msg, error.lineno, error.offset, repr(error.text), sep="|")
    warnings.simplefilter("ignore", SyntaxWarning)
    exec('print("\\d" is "\\d")')
# expect: invalid escape sequence '\d'|1|5|'x = "abc\\d"\n'
# expect: "is" with 'int' literal. Did you mean "=="?|2|5|None
# expect: invalid hexadecimal literal|1|10|'print(0x1for x in ())'
# expect: True
