def load():
    return {}["key"]

try:
    load()
except KeyError as error:
    raise RuntimeError("cannot load") from error
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "cause.py", line 5, in <module>
# expect-stderr:     load()
# expect-stderr:     ~~~~^^
# expect-stderr:   File "cause.py", line 2, in load
# expect-stderr:     return {}["key"]
# expect-stderr:            ~~^^^^^^^
# expect-stderr: KeyError: 'key'
# expect-stderr:
# expect-stderr: The above exception was the direct cause of the following exception:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "cause.py", line 7, in <module>
# expect-stderr:     raise RuntimeError("cannot load") from error
# expect-stderr: RuntimeError: cannot load
