"""A generator can be copied and pickled, and goes on where it was; it takes attributes."""
import copy
import pickle
import random

generator = random.Random(5)
generator.random()
generator.label = "mine"
for other in (copy.copy(generator), copy.deepcopy(generator), pickle.loads(pickle.dumps(generator))):
    print(type(other) is random.Random, other.getstate() == generator.getstate())
# expect: True True
# expect: True True
# expect: True True
print(generator.label, pickle.loads(pickle.dumps(generator)).random() == generator.random())  # expect: mine True


class Counted(random.Random):
    pass


copied = pickle.loads(pickle.dumps(Counted(7)))
print(type(copied).__name__, copied.randint(1, 100) == Counted(7).randint(1, 100))  # expect: Counted True
try:
    pickle.dumps(random.SystemRandom())
except NotImplementedError as error:
    print(error)  # expect: System entropy source does not have state.
