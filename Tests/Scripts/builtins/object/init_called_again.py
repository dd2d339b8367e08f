# What `__init__` does to an object that exists already is each class's own affair.
from collections import defaultdict, deque

queue = deque([1, 2, 3], 5)
queue.__init__([4, 5, 6, 7], maxlen=3)
print(queue)  # expect: deque([5, 6, 7], maxlen=3)
queue.__init__()
print(queue)  # expect: deque([])
counts = defaultdict(int, a=1)
counts.__init__(list, {"b": 2})
print(counts)  # expect: defaultdict(<class 'list'>, {'a': 1, 'b': 2})
error = OSError(2, "gone", "file")
error.__init__(3, "other")
print(error)  # expect: [Errno 2] gone: 'file'
two = property(lambda self: 1, doc="one")
two.__init__(lambda self: 2)
print(two.fget(None), two.__doc__, two.fset)  # expect: 2 None None


class Mine(OSError):
    def __init__(self, *args):
        super().__init__(*args)


error = Mine(2, "gone")
error.__init__(1, "other")
print(error)  # expect: [Errno 1] other
