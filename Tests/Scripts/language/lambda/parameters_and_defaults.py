f = lambda a, b=2, *args, c, **kw: (a, b, args, c, kw)
print(f(1, c=3))  # expect: (1, 2, (), 3, {})
print(f(1, 2, 3, 4, c=5, d=6))  # expect: (1, 2, (3, 4), 5, {'d': 6})
print((lambda: None)())  # expect: None
print((lambda x: lambda y: x - y)(5)(3))  # expect: 2
