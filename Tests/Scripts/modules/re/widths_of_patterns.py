# Parsers of grammars ask how long the matches of a pattern can be.
import re
from re import _constants, _parser

for pattern in "ab|c", "(?:ab){2,3}", r"(x)\1?", "a*", "":
    least, most = _parser.parse(pattern).getwidth()
    print(least, "no limit" if most == _parser.MAXWIDTH else most)
# expect: 1 2
# expect: 4 6
# expect: 1 2
# expect: 0 no limit
# expect: 0 0
print(_parser.parse("(?P<one>a)(b)").state.groups)  # expect: 3
try:
    _parser.parse("(")
except _constants.error as error:
    print(type(error) is re.PatternError)  # expect: True
