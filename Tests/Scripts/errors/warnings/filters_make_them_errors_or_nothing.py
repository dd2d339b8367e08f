import warnings

with warnings.catch_warnings():
    warnings.simplefilter("error", SyntaxWarning)
    for source in 'x = "abc\\d"', "x = 1\ny = x is 5\n", "print(0x1for x in ())":
        try:
            compile(source, "<source>", "exec")
        except SyntaxError as error:
            print(error.msg, error.lineno, error.offset, (error.text or "-").strip(), sep="|")
    warnings.simplefilter("ignore", SyntaxWarning)
    exec('print(len("\\d"), 1is None)')
# expect: invalid escape sequence '\d'|1|5|x = "abc\d"
# expect: "is" with 'int' literal. Did you mean "=="?|2|5|-
# expect: invalid hexadecimal literal|1|10|print(0x1for x in ())
# expect: 2 False
