print(eval(" \t 1"))
for text in ("\n 1", "1\n 2"):
    try:
        eval(text)
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno)
try:
    compile("  1", "text", "eval")
except SyntaxError as error:
    print(type(error).__name__, error.msg)

# expect: 1
# expect: IndentationError unexpected indent 2
# expect: IndentationError unexpected indent 2
# expect: IndentationError unexpected indent
