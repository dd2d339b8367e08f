from itertools import compress, dropwhile, filterfalse, starmap, takewhile

print(list(compress("abc", [1, 0, 1])), list(filterfalse(None, [0, 1, ""])))
print(list(dropwhile(lambda x: x < 3, [1, 3, 1])), list(takewhile(lambda x: x < 3, [1, 3, 1])))
print(list(starmap(pow, [(2, 3), (3, 2)])))
# expect: ['a', 'c'] [0, '']
# expect: [3, 1] [1]
# expect: [8, 9]
