import gc
import sys
import weakref
from textwrap import shorten

first = weakref.ref(sys.modules.pop("textwrap").TextWrapper)
for _ in range(3):
    gc.collect()
    garbage = [str(number) * 9 for number in range(2000)]
print(shorten("one two three four", 12), first() is not None)

import textwrap

print(textwrap.shorten is shorten, textwrap.TextWrapper is first())
print(textwrap.shorten("one two three four", 12))
# expect: one [...] True
# expect: False False
# expect: one [...]
