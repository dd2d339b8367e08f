import operator

print(operator.add(1, 2), operator.mul(3, 4), operator.truediv(1, 2), operator.not_(0), operator.contains([1], 1))
print(operator.lt(1, 2), operator.is_(None, None), operator.index(True), operator.countOf([1, 1], 1))
items = [1]
print(operator.iadd(items, [2]) is items, items, operator.concat("a", "b"), operator.neg(3))
# expect: 3 12 0.5 True True
# expect: True True 1 2
# expect: True [1, 2] ab -3
