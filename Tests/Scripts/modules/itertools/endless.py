from itertools import count, cycle, islice, repeat


def first(iterable, n):
    return list(islice(iterable, n))


print(first(count(), 3), first(count(5, 2), 3), first(count(1.5, 0.5), 2), count(3), count(3, 2))
print(first(cycle("ab"), 5), first(repeat(3), 2), list(repeat(3, 2)), repeat(3, 2))
# expect: [0, 1, 2] [5, 7, 9] [1.5, 2.0] count(3) count(3, 2)
# expect: ['a', 'b', 'a', 'b', 'a'] [3, 3] [3, 3] repeat(3, 2)
