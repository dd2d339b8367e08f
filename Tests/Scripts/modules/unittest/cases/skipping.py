import unittest


@unittest.skipIf(True, "the class")
class Class(unittest.TestCase):
    def test(self):
        print("not run")


class Methods(unittest.TestCase):
    @unittest.skipUnless(False, "the method")
    def test_decorated(self):
        print("not run")

    def test_inside(self):
        self.skipTest("inside")

    def test_raised(self):
        raise unittest.SkipTest("raised")

    @unittest.skipIf(False, "never")
    def test_run(self):
        print("run")


load = unittest.defaultTestLoader.loadTestsFromTestCase
result = unittest.TestSuite(map(load, (Class, Methods))).run(unittest.TestResult())
for test, reason in result.skipped:
    print(test, reason)
print(result)

# expect: run
# expect: test (__main__.Class.test) the class
# expect: test_decorated (__main__.Methods.test_decorated) the method
# expect: test_inside (__main__.Methods.test_inside) inside
# expect: test_raised (__main__.Methods.test_raised) raised
# expect: <unittest.result.TestResult run=5 errors=0 failures=0>
