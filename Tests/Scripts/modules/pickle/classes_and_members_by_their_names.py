import collections
import enum
import pickle

class Color(enum.Enum):
    RED = 1

class Special(dict):
    pass

class Point:
    pass

Pair = collections.namedtuple("Pair", "x y")
for protocol in (2, 5):
    def again(value):
        return pickle.loads(pickle.dumps(value, protocol))

    print(again(Color.RED) is Color.RED, again(Special(a=1)), again(Pair(1, 2)), again(Point) is Point)

# expect: True {'a': 1} Pair(x=1, y=2) True
# expect: True {'a': 1} Pair(x=1, y=2) True
