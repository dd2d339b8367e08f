import json


class Point:
    def __init__(self, x):
        self.x = x


print(json.dumps(Point(1), default=lambda o: {"x": o.x}), json.loads('{"x": 1}', object_hook=lambda d: d["x"]))
print(json.loads("[1.5, 2]", parse_float=str, parse_int=float), json.loads('{"a": 1}', object_pairs_hook=list))


class Encoder(json.JSONEncoder):
    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)


print(json.dumps({3, 1}, cls=Encoder))
# expect: {"x": 1} 1
# expect: ['1.5', 2.0] [('a', 1)]
# expect: [1, 3]
