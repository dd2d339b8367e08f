from functools import partial


def show(a, b=2, *c, **k):
    return a, b, c, k


p = partial(show, 1, x=3)
q = partial(p, 7, x=9)
print(p(5, y=4), q(), q.func is show, q.args, q.keywords, partial(int, base=2))
p.note = "mine"
print(p.note, p.__dict__)
for arguments in ((), (3,)):
    try:
        partial(*arguments)
    except TypeError as error:
        print(error)
# expect: (1, 5, (), {'x': 3, 'y': 4}) (1, 7, (), {'x': 9}) True (1, 7) {'x': 9} functools.partial(<class 'int'>, base=2)
# expect: mine {'note': 'mine'}
# expect: type 'partial' takes at least one argument
# expect: the first argument must be callable
