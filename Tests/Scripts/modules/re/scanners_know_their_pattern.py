import re

print(re.compile("a").scanner("aa").pattern)  # expect: re.compile('a')
