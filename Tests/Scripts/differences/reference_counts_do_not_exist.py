# category: objects
# difference: `sys.getrefcount` tells nothing.
# because: Objects have no reference counts: what is dead is found by marking what is alive.
# instead: `weakref` tells whether an object lives.
import sys

one = object()
before = sys.getrefcount(one)
two = one
print(sys.getrefcount(one) - before)  # expect: 0
# cpython: 1
