from pprint import pformat, pp, pprint

data = {"name": "x" * 30, "list": list(range(12)), "nested": {"a": ["long string " * 3] * 2, "b": (1, 2)}}
pprint(data)
pprint(data, width=40, compact=True)
pp({"b": 1, "a": 2})
print(pformat([1, [2, [3, [4]]]], depth=2), pformat([]), pformat({3, 1}))
pprint("word " * 20)
# expect: {'list': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
# expect:  'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# expect:  'nested': {'a': ['long string long string long string ',
# expect:                   'long string long string long string '],
# expect:             'b': (1, 2)}}
# expect: {'list': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
# expect:           10, 11],
# expect:  'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# expect:  'nested': {'a': ['long string long '
# expect:                   'string long string ',
# expect:                   'long string long '
# expect:                   'string long '
# expect:                   'string '],
# expect:             'b': (1, 2)}}
# expect: {'b': 1, 'a': 2}
# expect: [1, [2, [...]]] [] {1, 3}
# expect: ('word word word word word word word word word word word word word word word '
# expect:  'word word word word word ')
