from functools import reduce

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [2, 3], 10))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
# expect: 6 60
# expect: reduce() of empty iterable with no initial value
