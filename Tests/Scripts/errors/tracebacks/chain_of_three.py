def a():
    raise KeyError("a")

def b():
    try:
        a()
    except KeyError as error:
        raise ValueError("b") from error

try:
    b()
except ValueError:
    raise TypeError("c")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "chain_of_three.py", line 6, in b
# expect-stderr:     a()
# expect-stderr:     ~^^
# expect-stderr:   File "chain_of_three.py", line 2, in a
# expect-stderr:     raise KeyError("a")
# expect-stderr: KeyError: 'a'
# expect-stderr:
# expect-stderr: The above exception was the direct cause of the following exception:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "chain_of_three.py", line 11, in <module>
# expect-stderr:     b()
# expect-stderr:     ~^^
# expect-stderr:   File "chain_of_three.py", line 8, in b
# expect-stderr:     raise ValueError("b") from error
# expect-stderr: ValueError: b
# expect-stderr:
# expect-stderr: During handling of the above exception, another exception occurred:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "chain_of_three.py", line 13, in <module>
# expect-stderr:     raise TypeError("c")
# expect-stderr: TypeError: c
