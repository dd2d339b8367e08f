from collections import Counter

counter = same = Counter("aab")
counter += {"a": 3, "c": -1}
print(counter, counter is same)
counter &= Counter({"a": 1, "b": 5})
print(counter)
counter |= {"z": 2, "b": 0}
print(counter)
counter -= {"z": 1, "b": 1}
print(counter, counter is same)
for other in 5, [1]:
    try:
        counter -= other
    except AttributeError as error:
        print(error)
# expect: Counter({'a': 5, 'b': 1}) True
# expect: Counter({'a': 1, 'b': 1})
# expect: Counter({'z': 2, 'a': 1, 'b': 1})
# expect: Counter({'a': 1, 'z': 1}) True
# expect: 'int' object has no attribute 'items'
# expect: 'list' object has no attribute 'items'
