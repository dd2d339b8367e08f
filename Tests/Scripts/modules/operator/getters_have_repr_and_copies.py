import copy
import pickle
from operator import attrgetter, itemgetter, methodcaller

for getter in [attrgetter("a.b", "c"), itemgetter(1, 2), methodcaller("f", 1, x=2)]:
    print(getter, copy.copy(getter))
    print(pickle.loads(pickle.dumps(getter)))
# expect: operator.attrgetter('a.b', 'c') operator.attrgetter('a.b', 'c')
# expect: operator.attrgetter('a.b', 'c')
# expect: operator.itemgetter(1, 2) operator.itemgetter(1, 2)
# expect: operator.itemgetter(1, 2)
# expect: operator.methodcaller('f', 1, x=2) operator.methodcaller('f', 1, x=2)
# expect: operator.methodcaller('f', 1, x=2)
