from collections import Counter

c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], c.total())
c.update("aaa")
c.subtract({"b": 5})
print(c, +c, -c)
print(sorted(Counter(a=2, b=1).elements()), Counter(), Counter([3, 3, 1]))
# expect: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) [('a', 5), ('b', 2)] 0 11
# expect: Counter({'a': 8, 'r': 2, 'c': 1, 'd': 1, 'b': -3}) Counter({'a': 8, 'r': 2, 'c': 1, 'd': 1}) Counter({'b': 3})
# expect: ['a', 'a', 'b'] Counter() Counter({3: 2, 1: 1})
