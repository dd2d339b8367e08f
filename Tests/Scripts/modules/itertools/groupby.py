from itertools import groupby

print([(key, list(group)) for key, group in groupby("aabbca")])
print([(key, list(group)) for key, group in groupby([1, 2, 5, 7], key=lambda x: x // 3)])
groups = [group for _, group in groupby("aab")]
print([list(group) for group in groups])
# expect: [('a', ['a', 'a']), ('b', ['b', 'b']), ('c', ['c']), ('a', ['a'])]
# expect: [(0, [1, 2]), (1, [5]), (2, [7])]
# expect: [[], []]
