"""
>>> 1 + 1
2
"""

import doctest
import unittest


def wrong():
    """
    >>> 1 + 1
    3
    """


result = doctest.DocTestSuite().run(unittest.TestResult())
print(result)
print(result.failures[0][0], result.failures[0][1].count("Expected:"))

# expect: <unittest.result.TestResult run=2 errors=0 failures=1>
# expect: wrong (__main__) 1
