import collections
import enum
import json

class Level(enum.IntEnum):
    LOW = 1

class Text(str):
    pass

class Number(float):
    def __repr__(self):
        return "number"

class Items(dict):
    def items(self):
        return [("x", 1)]

print(json.dumps([Level.LOW, Text("x"), Number(1.5), Items(a=1), collections.OrderedDict(a=1), collections.Counter("ab")]))
print(json.dumps({1: 1, 1.5: 2, True: 3, None: 4, Level.LOW: 5}), json.dumps(collections.namedtuple("P", "x y")(1, 2)))
print(json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.dumps({"b": 1, "a": [2, {}]}, sort_keys=True, indent=1))

# expect: [1, "x", 1.5, {"x": 1}, {"a": 1}, {"a": 1, "b": 1}]
# expect: {"1": 5, "1.5": 2, "null": 4} [1, 2]
# expect: {"a": 1} {
# expect:  "a": [
# expect:   2,
# expect:   {}
# expect:  ],
# expect:  "b": 1
# expect: }
