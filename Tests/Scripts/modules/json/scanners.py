import json
from json.decoder import JSONDecodeError, scanstring
from json.scanner import NUMBER_RE, make_scanner

scan = make_scanner(json.JSONDecoder(parse_float=str))
print(scan('[1, {"a": 2.50}] rest', 0))  # expect: ([1, {'a': '2.50'}], 16)
try:
    scan("[1,", 0)
except StopIteration as stop:
    print(stop.value)  # expect: 3
print(scanstring('say "a\\n" now', 5))  # expect: ('a\n', 9)
try:
    scanstring('say "a', 5)
except JSONDecodeError as error:
    print(error)  # expect: Unterminated string starting at: line 1 column 5 (char 4)
print(NUMBER_RE.match("-12.5e3").groups())  # expect: ('-12', '.5', 'e3')
