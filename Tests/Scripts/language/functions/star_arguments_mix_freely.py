def f(*args, **kwargs):
    return args, kwargs

print(f(*[1], 2, *(3, 4), a=1, **{"b": 2}, c=3, **{"d": 4}))
# expect: ((1, 2, 3, 4), {'a': 1, 'b': 2, 'c': 3, 'd': 4})
print(f(*"ab", *range(2), *{}))  # expect: (('a', 'b', 0, 1), {})
