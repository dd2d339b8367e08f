d = {"a": 1, "b": 2}
del d["a"]
print(d, d.clear(), d, len(d), bool(d))  # expect: {} None {} 0 False
try:
    del d["a"]
except KeyError as error:
    print(error)  # expect: 'a'
