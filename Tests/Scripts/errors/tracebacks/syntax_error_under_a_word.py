def f():
    return 1 2
# expect-stderr:   File "syntax_error_under_a_word.py", line 2
# expect-stderr:     return 1 2
# expect-stderr:              ^
# expect-stderr: SyntaxError: invalid syntax
