import sys

code = compile("42", "", "single")
del sys.displayhook
try:
    exec(code)
except RuntimeError as error:
    print(error)  # expect: lost sys.displayhook
