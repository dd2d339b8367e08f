from operator import attrgetter, itemgetter, methodcaller

print(itemgetter(1)([1, 2]), itemgetter("a", "b")({"a": 1, "b": 2}), itemgetter(1))
print(attrgetter("real")(3), attrgetter("real", "imag")(3), attrgetter("a.b"))
print(methodcaller("split", "-")("a-b"), methodcaller("x", 1, y=2))
print(sorted([(2, "a"), (1, "b")], key=itemgetter(0)))
# expect: 2 (1, 2) operator.itemgetter(1)
# expect: 3 (3, 0) operator.attrgetter('a.b')
# expect: ['a', 'b'] operator.methodcaller('x', 1, y=2)
# expect: [(1, 'b'), (2, 'a')]
