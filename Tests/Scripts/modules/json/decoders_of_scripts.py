import json
from json.decoder import JSONArray
from json.scanner import py_make_scanner


class Tuples(json.JSONDecoder):
    def __init__(self, **options):
        super().__init__(**options)
        self.parse_array = self.read_array
        self.parse_string = lambda *arguments: (json.decoder.scanstring(*arguments)[0].upper(), json.decoder.scanstring(*arguments)[1])
        self.scan_once = py_make_scanner(self)

    @staticmethod
    def read_array(*arguments):
        values, end = JSONArray(*arguments)
        return tuple(values), end


print(json.loads('{"a": [1, -2.5e1, [true, null], {}], "b" : "x", "c": [NaN]} ', cls=Tuples))
for text in '[1,]', '{"a" 1}', '{"a": 1,}', '[1 2]', '', '[nul]', '{1: 2}':
    try:
        json.loads(text, cls=Tuples)
    except json.JSONDecodeError as error:
        print(error)
print(json.JSONDecoder().scan_once("[1] x", 0), Tuples(object_pairs_hook=list).decode('{"k": 1}'))
# expect: {'a': (1, -25.0, (True, None), {}), 'b': 'X', 'c': (nan,)}
# expect: Illegal trailing comma before end of array: line 1 column 3 (char 2)
# expect: Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: Illegal trailing comma before end of object: line 1 column 8 (char 7)
# expect: Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: Expecting value: line 1 column 1 (char 0)
# expect: Expecting value: line 1 column 2 (char 1)
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: ([1], 3) [('k', 1)]
