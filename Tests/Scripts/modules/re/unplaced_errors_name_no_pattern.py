import re

try:
    re.compile("(?<=a+)b")
except re.error as error:
    print(error, error.pattern, error.pos, error.lineno)

# expect: look-behind requires fixed-width pattern None None None
