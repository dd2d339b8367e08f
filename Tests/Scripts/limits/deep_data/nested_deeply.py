# Data nested very deep is built, answers or refuses what is recursive, and is freed.
class Node:
    def __init__(self, inner): self.inner = inner

def nest(wrap, count=20_000):
    x = ()
    for _ in range(count):
        x = wrap(x)
    return x

def attempt(action, *values):
    try:
        action(*values)
    except (RecursionError, TypeError):
        pass

wraps = [
    lambda x: [x], lambda x: (x,), lambda x: (1, x), lambda x: {0: x}, lambda x: {"a": x}.values(), Node,
    lambda x: Node(x).__repr__, lambda x: (y for y in x), lambda x: lambda: x,
    lambda x: slice(x), lambda x: slice(1, x, 2), lambda x: ValueError(x),
]
actions = [
    hash, bool, id, list, sorted, lambda x: [x] * 3, lambda x: isinstance(1, x), lambda x: isinstance(x, (int, str)), "a".startswith, len,
]
pairs = [
    lambda a, b: a == b, lambda a, b: a < b, lambda a, b: a in [b], lambda a, b: [b, a].index(a),
    lambda a, b: a is b, lambda a, b: sorted([a, b]), lambda a, b: {1: a} == {1: b}, lambda a, b: max(a, b),
]
for wrap in wraps:
    a, b = nest(wrap), nest(wrap)
    for action in actions:
        attempt(action, a)
    for action in pairs:
        attempt(action, a, b)
    if wrap is wraps[2] or wrap is wraps[-1]:
        attempt(repr, a)
    del a, b
print("freed", [1, (2, {3: 4})], [1, [2]] == [1, [2]])  # expect: freed [1, (2, {3: 4})] True
