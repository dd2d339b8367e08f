import builtins


def count():
    return len([1, 2])


print(count())  # expect: 2
original = len
builtins.len = lambda items: "replaced"
print(count())  # expect: replaced
builtins.len = original
print(count())  # expect: 2
