# `container[key] += value`: the operand may change the container, and classes may have their own items.
from collections import Counter, defaultdict

counts = {"a": 1, ("b", 2): 10}
counts["a"] += 1
counts["b", 2] *= 2


def emptied():
    counts.clear()
    return 5


def grown():
    counts.update((n, n) for n in range(100))
    return 5


counts["a"] += emptied()
print(counts)  # expect: {'a': 7}
counts["a"] += grown()
print(len(counts), counts["a"])  # expect: 101 12
words = defaultdict(int)
words["x"] += 1
words["x"] += 1
tally = Counter("aab")
tally["a"] += 1
tally["new"] += 1
print(words, tally)  # expect: defaultdict(<class 'int'>, {'x': 2}) Counter({'a': 3, 'b': 1, 'new': 1})
try:
    counts["missing"] += 1
except KeyError as error:
    print(repr(error))  # expect: KeyError('missing')
try:
    counts["a"] += "text"
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +=: 'int' and 'str'


class Loud(dict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)

    def __missing__(self, key):
        print("missing", key)
        return 40


loud = Loud(a=1)
loud["a"] += 1  # expect: set a 2
loud["b"] += 2  # expect: missing b
# expect: set b 42


class Key:
    def __hash__(self):
        print("hash")
        return hash("k")

    def __eq__(self, other):
        print("eq")
        return True


counts = {"k": 1, Key(): 2}  # expect: hash
# expect: eq
counts["k"] += 1
counts[Key(),] = 0  # expect: hash
counts[Key(),] += 1  # expect: hash
# expect: eq
# expect: hash
# expect: eq
numbers = [1, 2, 3]
numbers[-1] += 5
numbers[-3] = 9
print(numbers, numbers[-2], "text"[-1], (1, 2)[-2], b"ab"[-1])  # expect: [9, 2, 8] 2 t 1 98
