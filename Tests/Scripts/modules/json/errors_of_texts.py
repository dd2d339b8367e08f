import json

for text in [
    r'"\q"', '"abc', '"a\nb"', "[1,]", '{"a":1,}', '{"a" 1}', "[1 2]", "", "{", "[", '{"a"', '{"a":', "{1:2}", "nul",
    "-", "01", "1.", "1e", r'"\u12"', "[1] x", '"\\', r'"\u', "[,1]", "{'a':1}", "\ufeff1", '["é",\n "b" "c"]', "-x",
    "[" * 100000, '{"a":' * 100000, "1" * 5000,
]:
    try:
        print(json.loads(text))
    except (ValueError, RecursionError) as error:
        print(type(error).__name__, error)

# expect: JSONDecodeError Invalid \escape: line 1 column 2 (char 1)
# expect: JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0)
# expect: JSONDecodeError Invalid control character at: line 1 column 3 (char 2)
# expect: JSONDecodeError Illegal trailing comma before end of array: line 1 column 3 (char 2)
# expect: JSONDecodeError Illegal trailing comma before end of object: line 1 column 7 (char 6)
# expect: JSONDecodeError Expecting ':' delimiter: line 1 column 6 (char 5)
# expect: JSONDecodeError Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: JSONDecodeError Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: JSONDecodeError Expecting value: line 1 column 2 (char 1)
# expect: JSONDecodeError Expecting ':' delimiter: line 1 column 5 (char 4)
# expect: JSONDecodeError Expecting value: line 1 column 6 (char 5)
# expect: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: JSONDecodeError Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError Expecting value: line 1 column 1 (char 0)
# expect: JSONDecodeError Extra data: line 1 column 2 (char 1)
# expect: JSONDecodeError Extra data: line 1 column 2 (char 1)
# expect: JSONDecodeError Extra data: line 1 column 2 (char 1)
# expect: JSONDecodeError Invalid \uXXXX escape: line 1 column 3 (char 2)
# expect: JSONDecodeError Extra data: line 1 column 5 (char 4)
# expect: JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0)
# expect: JSONDecodeError Invalid \uXXXX escape: line 1 column 3 (char 2)
# expect: JSONDecodeError Expecting value: line 1 column 2 (char 1)
# expect: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: JSONDecodeError Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)
# expect: JSONDecodeError Expecting ',' delimiter: line 2 column 6 (char 11)
# expect: JSONDecodeError Expecting value: line 1 column 1 (char 0)
# expect: RecursionError maximum recursion depth exceeded while decoding a JSON array from a unicode string
# expect: RecursionError maximum recursion depth exceeded while decoding a JSON object from a unicode string
# expect: ValueError Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
