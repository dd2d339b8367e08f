x = 1
y = (1 +
z = 2
# expect-stderr:   File "syntax_error_with_carets.py", line 2
# expect-stderr:     y = (1 +
# expect-stderr:         ^
# expect-stderr: SyntaxError: '(' was never closed
