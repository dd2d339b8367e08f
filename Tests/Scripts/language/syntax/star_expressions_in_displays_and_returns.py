def f():
    rest = [2, 3]
    return 1, *rest
def g():
    yield 0, *[1]
print(f(), list(g()), [*range(2), *"ab"], {*[1], *[2]}, {**{"a": 1}, "b": 2}, (*[],))
# expect: (1, 2, 3) [(0, 1)] [0, 1, 'a', 'b'] {1, 2} {'a': 1, 'b': 2} ()
for x in 1, *[2, 3]:
    print(x, end=" ")  # expect: 1 2 3 
print()
