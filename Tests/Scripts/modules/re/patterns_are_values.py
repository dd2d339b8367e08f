import copy
import re

pattern = re.compile("(?P<a>.)(?P<b>.)")
print(pattern == re.compile("(?P<a>.)(?P<b>.)"), pattern == re.compile("a"), pattern.groups)
print(dict(pattern.groupindex), pattern.pattern, type(pattern), type(pattern.match("ab")))
print(copy.copy(pattern) is pattern, copy.deepcopy(pattern) is pattern, {pattern: 1}[pattern])
print(re.Pattern[str], isinstance(pattern, re.Pattern), re.purge())

# expect: True False 2
# expect: {'a': 1, 'b': 2} (?P<a>.)(?P<b>.) <class 're.Pattern'> <class 're.Match'>
# expect: True True 1
# expect: re.Pattern[str] True None
