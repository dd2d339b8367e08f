d = {"a": 1, "b": 2, "c": 3}
print(d.pop("a"), d.pop("x", None), d.popitem(), d)  # expect: 1 None ('c', 3) {'b': 2}
for action in (lambda: d.pop("x"), lambda: {}.popitem()):
    try:
        action()
    except KeyError as error:
        print(repr(error))
# expect: KeyError('x')
# expect: KeyError('popitem(): dictionary is empty')
