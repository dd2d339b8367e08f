for source in ("  1", "\n 1", "1\n 2"):
    try:
        print(eval(source))
    except IndentationError as error:
        print(error.msg, error.lineno)
try:
    compile("  1", "<text>", "eval")
except IndentationError as error:
    print(error.msg, error.lineno)

# expect: 1
# expect: unexpected indent 2
# expect: unexpected indent 2
# expect: unexpected indent 1
