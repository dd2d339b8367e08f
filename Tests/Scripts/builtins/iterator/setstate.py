iterator = iter([1, 2, 3])
iterator.__setstate__(2)
print(list(iterator))
iterator = iter("abc")
iterator.__setstate__(-5)
print(next(iterator), iterator.__reduce__()[1:])
iterator.__setstate__(99)
print(list(iterator))
# expect: [3]
# expect: a (('abc',), 1)
# expect: []
