import json

print(json.loads("[1.5, 2, NaN]", parse_float=str, parse_int=lambda x: x + "!", parse_constant=lambda c: c))
print(json.loads('{"a":{"b":1}}', object_hook=sorted), json.loads('{"a":1}', object_pairs_hook=list))

class Encoder(json.JSONEncoder):
    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)

print(json.dumps({"s": {3, 1}}, cls=Encoder), json.dumps(1j, default=str))
try:
    json.dumps(object(), cls=Encoder)
except TypeError as error:
    print(error)

# expect: ['1.5', '2!', 'NaN']
# expect: ['a'] [('a', 1)]
# expect: {"s": [1, 3]} "1j"
# expect: Object of type object is not JSON serializable
