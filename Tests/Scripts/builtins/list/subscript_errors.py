a = [1, 2]
def store():
    a[5] = 0
def remove():
    del a[5]
for action in (lambda: a[2], lambda: a[-3], lambda: a["x"], lambda: a[1.0], store, remove, lambda: a[None], lambda: a[1, 2]):
    try:
        action()
    except (IndexError, TypeError) as error:
        print(error)
# expect: list index out of range
# expect: list index out of range
# expect: list indices must be integers or slices, not str
# expect: list indices must be integers or slices, not float
# expect: list assignment index out of range
# expect: list assignment index out of range
# expect: list indices must be integers or slices, not NoneType
# expect: list indices must be integers or slices, not tuple
