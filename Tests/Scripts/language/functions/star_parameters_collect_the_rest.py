def f(a, *args, **kwargs):
    print(a, args, kwargs)

f(1)
# expect: 1 () {}
f(1, 2, 3, x=4, y=5)
# expect: 1 (2, 3) {'x': 4, 'y': 5}
f(*[1, 2], **{"z": 3})
# expect: 1 (2,) {'z': 3}
