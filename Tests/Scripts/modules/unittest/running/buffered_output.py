import io
import unittest


class Noisy(unittest.TestCase):
    def test_fails(self):
        print("shown with the failure")
        self.fail("here")

    def test_passes(self):
        print("not shown")


stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Noisy)
result = unittest.TextTestRunner(stream, buffer=True).run(suite)
print("----")
print(result.failures[0][1].split("\n", 4)[-1])

# expect:
# expect: Stdout:
# expect: shown with the failure
# expect: ----
# expect: AssertionError: here
# expect:
# expect: Stdout:
# expect: shown with the failure
# expect:
