for source in (
    "def f(): pass", "def f():\n  pass", "if 1: pass\n", "1;2", "1\n2", "x = 1\n# more", "", "# only", "if 1: pass\n1",
    "x = 1\\\n",
):  # fmt: skip
    try:
        compile(source, "<text>", "single")
        print("compiled")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)

# expect: invalid syntax 1 0
# expect: compiled
# expect: compiled
# expect: compiled
# expect: multiple statements found while compiling a single statement 1 2
# expect: compiled
# expect: invalid syntax 0 0
# expect: invalid syntax 1 0
# expect: invalid syntax 2 1
# expect: unexpected EOF while parsing 1 7
