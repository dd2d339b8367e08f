import copy
import copyreg
import pickle

class Counted:
    def __init__(self, n):
        self.n = n

copyreg.pickle(Counted, lambda counted: (Counted, (counted.n + 1,)))
print(pickle.loads(pickle.dumps(Counted(1))).n, copy.copy(Counted(5)).n)
print(Counted(3).__reduce_ex__(4)[0].__name__, Counted(3).__getstate__(), object().__getstate__())

# expect: 2 6
# expect: __newobj__ {'n': 3} None
