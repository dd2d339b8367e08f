from collections import defaultdict

words = defaultdict(list)
words["a"].append(1)
words["b"]
print(words, words.get("c"), "c" in words)
counts = defaultdict(int, x=1)
counts["x"] += 1
counts["y"] += 1
print(dict(counts), counts.default_factory, counts.copy())
try:
    defaultdict()["missing"]
except KeyError as error:
    print(error)
try:
    defaultdict(3)
except TypeError as error:
    print(error)
# expect: defaultdict(<class 'list'>, {'a': [1], 'b': []}) None False
# expect: {'x': 2, 'y': 1} <class 'int'> defaultdict(<class 'int'>, {'x': 2, 'y': 1})
# expect: 'missing'
# expect: first argument must be callable or None
