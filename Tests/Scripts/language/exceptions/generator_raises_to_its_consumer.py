def g():
    yield 1
    raise ValueError("from generator")

try:
    for x in g():
        print(x)  # expect: 1
except ValueError as error:
    print(error)  # expect: from generator
