def f(a):
    pass

x = [f(1), f(1, 2)]
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "carets_under_a_call.py", line 4, in <module>
# expect-stderr:     x = [f(1), f(1, 2)]
# expect-stderr:                ~^^^^^^
# expect-stderr: TypeError: f() takes 1 positional argument but 2 were given
