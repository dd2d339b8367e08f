from collections import deque
from functools import partial

for make in (lambda inner: deque([inner]), lambda inner: list[inner], lambda inner: partial(partial, [inner])):
    nested = int
    for _ in range(30_000):
        nested = make(nested)
    try:
        repr(nested)
    except RecursionError as error:
        print(error)
    del nested
# expect: maximum recursion depth exceeded while getting the repr of an object
# expect: maximum recursion depth exceeded while getting the repr of an object
# expect: maximum recursion depth exceeded while getting the repr of an object
