from functools import _make_key

keys = [
    _make_key(args, kwargs, typed)
    for typed in (False, True)
    for args, kwargs in (((), {}), ((1,), {}), (("a",), {}), ((1, 2), {}), ((1,), {"x": 2}), ((1.0,), {}))
]
print(keys[1], keys[2], keys[3], keys[5], keys[7])
# expect: 1 a [1, 2] [1.0] [1, <class 'int'>]
print({key: place for place, key in enumerate(keys)}[_make_key((1,), {"x": 2}, True)])  # expect: 10
print(_make_key((1,), {}, True) == _make_key((1.0,), {}, True), keys[4] == keys[10])
# expect: False False
