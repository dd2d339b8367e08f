def key(x):
    return x["k"]

sorted([{"k": 1}, {}], key=key)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "sort_key.py", line 4, in <module>
# expect-stderr:     sorted([{"k": 1}, {}], key=key)
# expect-stderr:     ~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "sort_key.py", line 2, in key
# expect-stderr:     return x["k"]
# expect-stderr:            ~^^^^^
# expect-stderr: KeyError: 'k'
