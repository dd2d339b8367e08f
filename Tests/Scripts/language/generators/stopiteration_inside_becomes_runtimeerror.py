def g():
    yield 1
    raise StopIteration("x")

for x in g():  # expect-error: RuntimeError: generator raised StopIteration
    print(x)  # expect: 1
