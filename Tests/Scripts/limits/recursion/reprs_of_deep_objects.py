from functools import reduce
from itertools import repeat
from types import GenericAlias

nested = reduce(GenericAlias, repeat(int, 10_500))
try:
    repr(nested)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded while getting the repr of an object
