# Programs that read several values in a row take the pattern of white space from the decoder.
import json
from json.decoder import WHITESPACE
from json.encoder import ESCAPE_ASCII, py_encode_basestring_ascii

text, place = '{"a": 1}  [2]', 0
decoder = json.JSONDecoder()
while place < len(text):
    value, place = decoder.raw_decode(text, WHITESPACE.match(text, place).end())
    print(value)
# expect: {'a': 1}
# expect: [2]
print(ESCAPE_ASCII.findall('a"é'), py_encode_basestring_ascii("é"))  # expect: ['"', 'é'] "\u00e9"
