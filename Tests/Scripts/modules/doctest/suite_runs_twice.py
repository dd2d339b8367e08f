"""
>>> 'föö'
'f\xf6\xf6'
"""
import doctest
import unittest

suite = doctest.DocTestSuite()
print(suite.run(unittest.TestResult()))  # expect: <unittest.result.TestResult run=1 errors=0 failures=0>
print(suite.run(unittest.TestResult()))  # expect: <unittest.result.TestResult run=1 errors=0 failures=0>
