# The same call finds out that its callee has lost a default.
def positional(a, b=1):
    return a, b


def named(*rest, x, y=5, **others):
    return rest, x, y, others


for _ in range(2):
    try:
        print(positional(a=1))
    except TypeError as error:
        print(error)
    positional.__defaults__ = None
# expect: (1, 1)
# expect: positional() missing 1 required positional argument: 'b'
for _ in range(2):
    try:
        print(named(1, x=2, z=3))
    except TypeError as error:
        print(error)
    named.__kwdefaults__ = None
# expect: ((1,), 2, 5, {'z': 3})
# expect: named() missing 1 required keyword-only argument: 'y'
