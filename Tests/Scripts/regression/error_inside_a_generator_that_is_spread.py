def g():
    yield 1
    raise TypeError("from inside")

def f(*args):
    return args

for action in (lambda: [*g()], lambda: f(*g()), lambda: (0, *g()), lambda: print(*g())):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: from inside
# expect: from inside
# expect: from inside
# expect: from inside
