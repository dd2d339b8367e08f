import copy
import pickle
from collections import OrderedDict

made = OrderedDict(a=1)
print(made.__reduce__()[1:3])  # expect: ((), None)
made.note = 5
for other in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
    print(other, other.note)
# expect: OrderedDict({'a': 1}) 5
# expect: OrderedDict({'a': 1}) 5
# expect: OrderedDict({'a': 1}) 5
print(hasattr(made.copy(), "note"))  # expect: False
