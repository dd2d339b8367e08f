import unittest


class Named(unittest.TestCase):
    def test(self):
        """First line.

        More."""


def function():
    """A function."""


test = Named("test")
print(test, repr(test), test.id(), test.shortDescription(), sep="\n")
print(test == Named("test"), hash(test) == hash(Named("test")))
function_test = unittest.FunctionTestCase(function)
print(function_test, function_test.id(), function_test.shortDescription())
print(unittest.TestSuite([test]))
try:
    Named("missing")
except ValueError as error:
    print(error)

# expect: test (__main__.Named.test)
# expect: <__main__.Named testMethod=test>
# expect: __main__.Named.test
# expect: First line.
# expect: True True
# expect: unittest.case.FunctionTestCase (function) function A function.
# expect: <unittest.suite.TestSuite tests=[<__main__.Named testMethod=test>]>
# expect: no such test method in <class '__main__.Named'>: missing
