# Programs import from functools what it uses itself.
from functools import RLock, get_cache_token, namedtuple, recursive_repr

import abc
import collections
import reprlib
import threading

print(namedtuple is collections.namedtuple, recursive_repr is reprlib.recursive_repr)  # expect: True True
print(get_cache_token is abc.get_cache_token, type(RLock()) is type(threading.RLock()))  # expect: True True
