import re
import sys

pattern = re.compile("a")
print(pattern.search("aa", sys.maxsize), pattern.findall("aa", -9, sys.maxsize))  # expect: None ['a', 'a']
pattern.match("a", sys.maxsize + 1)  # expect-error: OverflowError: Python int too large to convert to C ssize_t
