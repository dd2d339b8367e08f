def inner(x):
    return 1 / x

def outer(x):
    return inner(x)

print("before")
outer(0)
# expect: before
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "names_file_line_and_function.py", line 8, in <module>
# expect-stderr:     outer(0)
# expect-stderr:     ~~~~~^^^
# expect-stderr:   File "names_file_line_and_function.py", line 5, in outer
# expect-stderr:     return inner(x)
# expect-stderr:   File "names_file_line_and_function.py", line 2, in inner
# expect-stderr:     return 1 / x
# expect-stderr:            ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
