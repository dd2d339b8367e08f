import functools
import pickle


@functools.total_ordering
class Ordered:
    def __lt__(self, other):
        return False


method = pickle.loads(pickle.dumps(Ordered.__ge__))
print(method is Ordered.__ge__, method.__name__, method.__qualname__)  # expect: True __ge__ _ge_from_lt
