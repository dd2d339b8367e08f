import json

print(json.loads(' {"a": [1, 2.5, -3e2, null, true, false], "b": "\\u00e9\\n\\ud83d\\ude00"} '))
print(json.loads(b"[1]"), json.loads("NaN"), json.loads('"x"'), json.loads("[]"), json.loads("{}"))
for text in ("", "{", "[1,]", '{"a" 1}', "[1 2]", '"abc', "nul", '{"a": 1,}', "[1] x", '"\\q"', "{1: 2}", '"\t"'):
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        print(error)
# expect: {'a': [1, 2.5, -300.0, None, True, False], 'b': 'é\n😀'}
# expect: [1] nan x [] {}
# expect: Expecting value: line 1 column 1 (char 0)
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: Illegal trailing comma before end of array: line 1 column 3 (char 2)
# expect: Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: Unterminated string starting at: line 1 column 1 (char 0)
# expect: Expecting value: line 1 column 1 (char 0)
# expect: Illegal trailing comma before end of object: line 1 column 8 (char 7)
# expect: Extra data: line 1 column 5 (char 4)
# expect: Invalid \escape: line 1 column 2 (char 1)
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: Invalid control character at: line 1 column 2 (char 1)
