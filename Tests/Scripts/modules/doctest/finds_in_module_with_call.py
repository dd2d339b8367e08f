# `unittest.mock.call` answers to every attribute, `__wrapped__` too.
import doctest
from unittest.mock import call


def double(x):
    """
    >>> double(2)
    4
    """
    return call(x).args[0] * 2


print(doctest.testmod())
# expect: TestResults(failed=0, attempted=1)
