import copy
import itertools
import pickle
import warnings

warnings.simplefilter("ignore")
for make in [
    lambda: itertools.accumulate([1, 2, 3, 4]),
    lambda: itertools.accumulate([1, 2, 3], initial=5),
    lambda: itertools.chain([1, 2], [3, 4]),
    lambda: itertools.combinations("abcd", 2),
    lambda: itertools.combinations_with_replacement("abc", 2),
    lambda: itertools.compress("abcd", [1, 0, 1, 1]),
    lambda: itertools.cycle("abc"),
    lambda: itertools.count(2.5),
    lambda: itertools.islice(range(10), 1, 9, 2),
    lambda: itertools.permutations("abc", 2),
    lambda: itertools.product("ab", repeat=2),
    lambda: itertools.repeat("a", 3),
    lambda: itertools.zip_longest("ab", "cde", fillvalue="-"),
]:
    iterator = make()
    next(iterator)
    copies = [pickle.loads(pickle.dumps(iterator)), copy.deepcopy(iterator), iterator]
    print(*[list(itertools.islice(each, 4)) for each in copies])
# expect: [3, 6, 10] [3, 6, 10] [3, 6, 10]
# expect: [6, 8, 11] [6, 8, 11] [6, 8, 11]
# expect: [2, 3, 4] [2, 3, 4] [2, 3, 4]
# expect: [('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd')] [('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd')] [('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd')]
# expect: [('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c')] [('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c')] [('a', 'b'), ('a', 'c'), ('b', 'b'), ('b', 'c')]
# expect: ['c', 'd'] ['c', 'd'] ['c', 'd']
# expect: ['b', 'c', 'a', 'b'] ['b', 'c', 'a', 'b'] ['b', 'c', 'a', 'b']
# expect: [3.5, 4.5, 5.5, 6.5] [3.5, 4.5, 5.5, 6.5] [3.5, 4.5, 5.5, 6.5]
# expect: [3, 5, 7] [3, 5, 7] [3, 5, 7]
# expect: [('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a')] [('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a')] [('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a')]
# expect: [('a', 'b'), ('b', 'a'), ('b', 'b')] [('a', 'b'), ('b', 'a'), ('b', 'b')] [('a', 'b'), ('b', 'a'), ('b', 'b')]
# expect: ['a', 'a'] ['a', 'a'] ['a', 'a']
# expect: [('b', 'd'), ('-', 'e')] [('b', 'd'), ('-', 'e')] [('b', 'd'), ('-', 'e')]
