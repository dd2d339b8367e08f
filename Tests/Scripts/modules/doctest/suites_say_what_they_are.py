"""A module with an example.

>>> 1 + 1
2
"""

import doctest
import unittest

suite = doctest.DocTestSuite()
print(suite)  # expect: <doctest._DocTestSuite tests=[__main__ ()]>
print(isinstance(suite, unittest.TestSuite))  # expect: True
