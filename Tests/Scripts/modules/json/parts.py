import io
import json

encoder = json.JSONEncoder()
print(list(encoder.iterencode([1, [], "a", (None,)])))  # expect: ['[1', ', ', '[]', ', "a"', ', ', '[null', ']', ']']
print(list(encoder.iterencode({"a": {}, 1: True})))  # expect: ['{', '"a"', ': ', '{}', ', ', '"1"', ': ', 'true', '}']
print(list(json.JSONEncoder(indent=1).iterencode([{"k": 1}])))  # expect: ['[\n ', '{', '\n  ', '"k"', ': ', '1', '\n ', '}', '\n', ']']


class Marked(json.JSONEncoder):
    def iterencode(self, o, _one_shot=False):
        yield "<"
        yield from super().iterencode(o, _one_shot)
        yield ">"


file = io.StringIO()
json.dump([1, 2], file, cls=Marked)
print(file.getvalue(), json.dumps({"a": 1}, cls=Marked))  # expect: <[1, 2]> <{"a": 1}>
loop = []
loop.append(loop)
try:
    list(encoder.iterencode(loop))
except ValueError as error:
    print(error)  # expect: Circular reference detected
