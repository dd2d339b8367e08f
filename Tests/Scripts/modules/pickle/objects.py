import collections
import enum
import pickle

class Point:
    def __init__(self, x):
        self.x = x

class Slots:
    __slots__ = ("a",)

class Stateful:
    def __getstate__(self):
        return {"kept": 1}

    def __setstate__(self, state):
        self.got = state

class Reduced:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return Reduced, (self.value + 1,)

class Color(enum.Enum):
    RED = 1

class Special(dict):
    pass

Pair = collections.namedtuple("Pair", "x y")
slots = Slots()
slots.a = 3
for protocol in (2, 5):
    def again(value):
        return pickle.loads(pickle.dumps(value, protocol))

    print(again(Point(5)).x, again(slots).a, again(Stateful()).got, again(Reduced(1)).value)
    print(again(Color.RED) is Color.RED, again(Special(a=1)), again(Pair(1, 2)), again(Point) is Point)
    print(again(collections.deque([1, 2], 5)), again(collections.OrderedDict(a=1)), again(ValueError("x", 1)).args)
    print(again(collections.defaultdict(list, a=[1])), again(range(3)), again(len) is len)

# expect: 5 3 {'kept': 1} 2
# expect: True {'a': 1} Pair(x=1, y=2) True
# expect: deque([1, 2], maxlen=5) OrderedDict({'a': 1}) ('x', 1)
# expect: defaultdict(<class 'list'>, {'a': [1]}) range(0, 3) True
# expect: 5 3 {'kept': 1} 2
# expect: True {'a': 1} Pair(x=1, y=2) True
# expect: deque([1, 2], maxlen=5) OrderedDict({'a': 1}) ('x', 1)
# expect: defaultdict(<class 'list'>, {'a': [1]}) range(0, 3) True
