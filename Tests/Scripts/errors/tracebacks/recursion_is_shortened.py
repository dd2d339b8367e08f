def f(n):
    if n == 0:
        raise ValueError("bottom")
    f(n - 1)

f(10)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "recursion_is_shortened.py", line 6, in <module>
# expect-stderr:     f(10)
# expect-stderr:     ~^^^^
# expect-stderr:   File "recursion_is_shortened.py", line 4, in f
# expect-stderr:     f(n - 1)
# expect-stderr:     ~^^^^^^^
# expect-stderr:   File "recursion_is_shortened.py", line 4, in f
# expect-stderr:     f(n - 1)
# expect-stderr:     ~^^^^^^^
# expect-stderr:   File "recursion_is_shortened.py", line 4, in f
# expect-stderr:     f(n - 1)
# expect-stderr:     ~^^^^^^^
# expect-stderr:   [Previous line repeated 7 more times]
# expect-stderr:   File "recursion_is_shortened.py", line 3, in f
# expect-stderr:     raise ValueError("bottom")
# expect-stderr: ValueError: bottom
