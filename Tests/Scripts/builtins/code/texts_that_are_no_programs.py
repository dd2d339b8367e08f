for run, text in (eval, ""), (eval, " "), (exec, "a\0"), (eval, b"\0"), (exec, "x = \0"):
    try: run(text)
    except SyntaxError as error: print(error.msg, error.lineno, error.offset, repr(error.text), error)
try: compile("a\0", "name", "exec")
except SyntaxError as error: print(error.args)

# expect: invalid syntax 0 0 '' invalid syntax (<string>, line 0)
# expect: invalid syntax 0 0 '' invalid syntax (<string>, line 0)
# expect: source code string cannot contain null bytes None None None source code string cannot contain null bytes
# expect: source code string cannot contain null bytes None None None source code string cannot contain null bytes
# expect: source code string cannot contain null bytes None None None source code string cannot contain null bytes
# expect: ('source code string cannot contain null bytes',)
