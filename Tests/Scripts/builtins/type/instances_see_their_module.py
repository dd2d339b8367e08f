import collections
import datetime
import functools
import io
import re
import threading

for value in (collections.deque(), re.compile("a"), functools.partial(print), io.BytesIO(), threading.Lock(), int | str):
    print(value.__module__, type(value).__module__)
print("__module__" in vars(collections.deque), hasattr(datetime.timedelta(), "__module__"), hasattr(1, "__module__"))

# expect: collections collections
# expect: re re
# expect: functools functools
# expect: _io _io
# expect: _thread _thread
# expect: types types
# expect: True False False
