class A:
    x = 1
    y = x / 0
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "class_body.py", line 1, in <module>
# expect-stderr:     class A:
# expect-stderr:         x = 1
# expect-stderr:         y = x / 0
# expect-stderr:   File "class_body.py", line 3, in A
# expect-stderr:     y = x / 0
# expect-stderr:         ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
