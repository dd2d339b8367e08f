import copy
import pickle

for make in (
    lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("aéb"), lambda: iter(b"abc"),
    lambda: iter(range(3)), lambda: iter({1: 2, 3: 4}), lambda: iter({5}), lambda: reversed([1, 2, 3]),
    lambda: enumerate("ab"), lambda: zip([1, 2], "ab"), lambda: map(abs, [-1, -2]),
    lambda: filter(None, [0, 1, 2]),
):
    iterator = make()
    next(iterator)
    print(list(copy.copy(iterator)))
    iterator = make()
    print(list(pickle.loads(pickle.dumps(iterator))))
    list(iterator)
    print(list(copy.copy(iterator)))
# expect: [2, 3]
# expect: [1, 2, 3]
# expect: []
# expect: [2, 3]
# expect: [1, 2, 3]
# expect: []
# expect: ['é', 'b']
# expect: ['a', 'é', 'b']
# expect: []
# expect: [98, 99]
# expect: [97, 98, 99]
# expect: []
# expect: [1, 2]
# expect: [0, 1, 2]
# expect: []
# expect: [3]
# expect: [1, 3]
# expect: []
# expect: []
# expect: [5]
# expect: []
# expect: [2, 1]
# expect: [3, 2, 1]
# expect: []
# expect: [(1, 'b')]
# expect: [(0, 'a'), (1, 'b')]
# expect: []
# expect: [(2, 'b')]
# expect: [(1, 'a'), (2, 'b')]
# expect: []
# expect: [2]
# expect: [1, 2]
# expect: []
# expect: [2]
# expect: [1, 2]
# expect: []
