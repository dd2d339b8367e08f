from itertools import accumulate, batched, chain

print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: a * b)))
print(list(accumulate([1, 2], initial=10)), list(batched("abcde", 2)))
print(list(chain([1], (2, 3), "x")), list(chain.from_iterable([[1], [2]])))
# expect: [1, 3, 6] [1, 2, 6]
# expect: [10, 11, 13] [('a', 'b'), ('c', 'd'), ('e',)]
# expect: [1, 2, 3, 'x'] [1, 2]
