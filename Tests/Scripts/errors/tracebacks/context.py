try:
    int("x")
except ValueError:
    [].pop()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "context.py", line 2, in <module>
# expect-stderr:     int("x")
# expect-stderr:     ~~~^^^^^
# expect-stderr: ValueError: invalid literal for int() with base 10: 'x'
# expect-stderr:
# expect-stderr: During handling of the above exception, another exception occurred:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "context.py", line 4, in <module>
# expect-stderr:     [].pop()
# expect-stderr:     ~~~~~~^^
# expect-stderr: IndexError: pop from empty list
