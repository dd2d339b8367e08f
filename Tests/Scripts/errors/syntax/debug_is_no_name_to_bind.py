for source in ("def f[__debug__](): pass", "match x:\n  case A(__debug__=1): pass", "__debug__ += 1", "import a as __debug__"):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(error.msg, error.lineno)

# expect: cannot assign to __debug__ 1
# expect: cannot assign to __debug__ 2
# expect: cannot assign to __debug__ 1
# expect: cannot assign to __debug__ 1
