def note(name):
    print(name)
    return name


def function(a: note("a"), /, b: note("b"), *c: note("c"), d: note("d")) -> note("e"): ...


# expect: b
# expect: a
# expect: c
# expect: d
# expect: e
print(list(function.__annotations__))  # expect: ['b', 'a', 'c', 'd', 'return']
