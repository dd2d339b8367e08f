for source in "@x", "x\n@y\n", "def f():\n    @x\n":
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset, error.end_offset)
# expect: SyntaxError invalid syntax 1 0 0
# expect: SyntaxError invalid syntax 2 0 0
# expect: IndentationError unexpected unindent 2 7 -1
