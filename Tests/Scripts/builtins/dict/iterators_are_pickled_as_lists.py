import copy
import pickle

numbers = {1: 2, 3: 4, 5: 6}
for walk in (
    iter(numbers.values()), iter(numbers.items()), reversed(numbers),
    reversed(numbers.values()), reversed(numbers.items()),
):
    next(walk)
    print(list(pickle.loads(pickle.dumps(walk))), list(copy.copy(walk)), list(walk))

# expect: [4, 6] [4, 6] [4, 6]
# expect: [(3, 4), (5, 6)] [(3, 4), (5, 6)] [(3, 4), (5, 6)]
# expect: [3, 1] [3, 1] [3, 1]
# expect: [4, 2] [4, 2] [4, 2]
# expect: [(3, 4), (1, 2)] [(3, 4), (1, 2)] [(3, 4), (1, 2)]
