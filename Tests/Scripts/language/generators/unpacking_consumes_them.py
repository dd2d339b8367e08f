def g():
    yield 1
    yield 2
    yield 3

a, *b = g()
print(a, b, [*g()], (*g(), 4), {*g()})  # expect: 1 [2, 3] [1, 2, 3] (1, 2, 3, 4) {1, 2, 3}
print(max(g()), sorted(g(), reverse=True), 2 in g())  # expect: 3 [3, 2, 1] True
