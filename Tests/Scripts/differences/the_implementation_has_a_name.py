# category: interpreter
# difference: `sys.implementation.name` is `baton`; `sys.version_info` is that of the Python it follows.
# because: Programs ask it to choose between implementations.
# instead: Nothing needs to change.
import sys

print(sys.implementation.name, sys.version_info[:2])  # expect: baton (3, 13)
# cpython: cpython (3, 13)
