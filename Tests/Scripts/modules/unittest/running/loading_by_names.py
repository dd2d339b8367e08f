import sys
import unittest


class First(unittest.TestCase):
    def test_one(self):
        pass

    def test_two(self):
        pass


def factory():
    return unittest.TestSuite([First("test_two")])


module = sys.modules[__name__]
loader = unittest.TestLoader()
for name in ("First", "First.test_one", "factory"):
    print([test.id() for test in loader.loadTestsFromName(name, module)])
missing = loader.loadTestsFromName("First.missing", module)
print(missing.countTestCases(), loader.errors[0].splitlines()[-1])
print(loader.loadTestsFromName("no_such_module").run(unittest.TestResult()))

# expect: ['__main__.First.test_one', '__main__.First.test_two']
# expect: ['__main__.First.test_one']
# expect: ['__main__.First.test_two']
# expect: 1 AttributeError: type object 'First' has no attribute 'missing'
# expect: <unittest.result.TestResult run=1 errors=1 failures=0>
