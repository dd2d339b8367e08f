def f():
x = 1
# expect-stderr:   File "indentation_error.py", line 2
# expect-stderr:     x = 1
# expect-stderr:     ^
# expect-stderr: IndentationError: expected an indented block after function definition on line 1
