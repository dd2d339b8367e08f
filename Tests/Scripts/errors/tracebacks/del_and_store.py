d = {}
del d["x"]
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "del_and_store.py", line 2, in <module>
# expect-stderr:     del d["x"]
# expect-stderr:         ~^^^^^
# expect-stderr: KeyError: 'x'
