def g():
    yield from [1, 2]
    yield from "ab"
    yield from range(2)
    result = yield from ()
    yield result

print(list(g()))  # expect: [1, 2, 'a', 'b', 0, 1, None]
