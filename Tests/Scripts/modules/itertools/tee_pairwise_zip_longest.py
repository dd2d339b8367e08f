from itertools import pairwise, tee, zip_longest

a, b = tee([1, 2, 3])
print(next(a), list(b), list(a))
print(list(pairwise([1, 2, 3])), list(zip_longest("ab", "c", fillvalue="-")), list(zip_longest()))
# expect: 1 [1, 2, 3] [2, 3]
# expect: [(1, 2), (2, 3)] [('a', 'c'), ('b', '-')] []
