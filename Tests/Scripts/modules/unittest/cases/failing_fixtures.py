import unittest


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise ValueError("class")

    def test(self):
        print("not run")


class BrokenTest(unittest.TestCase):
    def setUp(self):
        self.addCleanup(print, "cleaned")
        raise ValueError("test")

    def tearDown(self):
        print("not run")

    def test(self):
        print("not run")


class Skipped(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("all of them")

    def test(self):
        print("not run")


load = unittest.defaultTestLoader.loadTestsFromTestCase
result = unittest.TestSuite(map(load, (Broken, BrokenTest, Skipped))).run(unittest.TestResult())
print(result)
for test, text in result.errors + result.skipped:
    print(test, text.splitlines()[-1])

# expect: cleaned
# expect: <unittest.result.TestResult run=1 errors=2 failures=0>
# expect: setUpClass (__main__.Broken) ValueError: class
# expect: test (__main__.BrokenTest.test) ValueError: test
# expect: setUpClass (__main__.Skipped) all of them
