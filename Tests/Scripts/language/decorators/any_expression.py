table = {"twice": lambda f: lambda: f() * 2}

@table["twice"]
def f():
    return 21

print(f())  # expect: 42
