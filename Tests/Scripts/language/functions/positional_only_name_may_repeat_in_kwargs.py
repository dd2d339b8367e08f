def f(a, /, **kwargs):
    return a, kwargs

print(f(1, a=2))  # expect: (1, {'a': 2})
