# category: limits
# difference: Calls nest 100,000 deep at most, whatever `sys.setrecursionlimit` says. Awaits do not count.
# because: The native stack is finite, and a script must get a RecursionError, never a crash.
# instead: Deeper recursion wants a loop with a list of its own.
import sys


def descend(levels):
    return levels and descend(levels - 1)


sys.setrecursionlimit(10**6)
try:
    print(descend(150_000))
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
# cpython: 0
