def f():
    try:
        raise ValueError("x")
    finally:
        print("finally")

f()
# expect: finally
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "raised_again_in_finally.py", line 7, in <module>
# expect-stderr:     f()
# expect-stderr:     ~^^
# expect-stderr:   File "raised_again_in_finally.py", line 3, in f
# expect-stderr:     raise ValueError("x")
# expect-stderr: ValueError: x
