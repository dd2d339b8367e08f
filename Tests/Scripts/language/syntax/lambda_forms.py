print((lambda: 1)(), (lambda x, /, y, *, z: (x, y, z))(1, 2, z=3), (lambda *a, **k: (a, k))(1, b=2))
# expect: 1 (1, 2, 3) ((1,), {'b': 2})
print((lambda x: x if x else "zero")(0), sorted([3, 1], key=lambda x: -x), [f(2) for f in (lambda x: x, lambda x: x * x)])
# expect: zero [3, 1] [2, 4]
print((lambda f: lambda n: f(f, n))(lambda f, n: 1 if n == 0 else n * f(f, n - 1))(10))  # expect: 3628800
