import importlib
import sys

import changing

old = changing
print(changing.count, importlib.reload(changing) is old, changing.count)  # expect: 1 True 2
try:
    importlib.reload(3)
except TypeError as error:
    print(error)  # expect: reload() argument must be a module
del sys.modules["changing"]
try:
    importlib.reload(changing)
except ImportError as error:
    print(error, error.name)  # expect: module changing not in sys.modules changing
