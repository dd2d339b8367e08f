import lazy
from lazy import late

print(lazy.late, late)  # expect: made late made late
try:
    lazy.never
except AttributeError as error:
    print(error)  # expect: module has no never
try:
    from lazy import never
except ImportError as error:
    print(str(error).startswith("cannot import name 'never' from 'lazy' ("))  # expect: True
