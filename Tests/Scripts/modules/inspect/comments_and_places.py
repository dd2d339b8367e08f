# What this file is about,
# in two lines.

import inspect
import sys


# Adds.
# Twice.
def add(x):
    return x + x


class Tool:
    # Works.
    def work(self): ...

    def rest(self): ...


lines, place = inspect.findsource(add)
print(lines[place].strip(), place, repr(inspect.getcomments(add)))
print(repr(inspect.getcomments(Tool.work)), inspect.getcomments(Tool.rest), inspect.indentsize("\t  x"))
print(repr(inspect.getcomments(sys.modules[__name__])))

# expect: def add(x): 9 '# Adds.\n# Twice.\n'
# expect: '# Works.\n' None 10
# expect: '# What this file is about,\n# in two lines.\n'
