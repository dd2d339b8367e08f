functions = [lambda: x for x in range(3)]
print([f() for f in functions])  # expect: [2, 2, 2]
