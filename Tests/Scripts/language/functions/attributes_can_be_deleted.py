def f(a, b=1, *, c=2) -> int:
    "doc"
    return a, b, c


del f.__doc__, f.__annotations__, f.__kwdefaults__
print(f.__doc__, f.__annotations__, f.__kwdefaults__)  # expect: None {} None
del f.__defaults__
try:
    f(1, c=3)
except TypeError as error:
    print(error)  # expect: f() missing 1 required positional argument: 'b'
