import unittest


def setUpModule():
    print("setUpModule")
    unittest.addModuleCleanup(print, "module cleanup")


def tearDownModule():
    print("tearDownModule")


class Fixtures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")
        cls.addClassCleanup(print, "class cleanup")

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        print("setUp", self.id())
        self.addCleanup(print, "first cleanup")
        self.addCleanup(print, "second cleanup")

    def tearDown(self):
        print("tearDown")

    def test_b(self):
        print("b")

    def test_a(self):
        print("a")
        self.fail()


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Fixtures)
print(suite.countTestCases())
print(suite.run(unittest.TestResult()))

# expect: 2
# expect: setUpModule
# expect: setUpClass
# expect: setUp __main__.Fixtures.test_a
# expect: a
# expect: tearDown
# expect: second cleanup
# expect: first cleanup
# expect: setUp __main__.Fixtures.test_b
# expect: b
# expect: tearDown
# expect: second cleanup
# expect: first cleanup
# expect: tearDownClass
# expect: class cleanup
# expect: tearDownModule
# expect: module cleanup
# expect: <unittest.result.TestResult run=2 errors=0 failures=1>
