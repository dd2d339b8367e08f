import io
import unittest


class Arithmetic(unittest.TestCase):
    def test_adds(self):
        self.assertEqual(1 + 1, 2)

    def test_fails(self):
        """What it is about."""
        self.assertEqual(1 + 1, 3)

    def test_raises(self):
        1 / 0

    @unittest.skip("not today")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

    @unittest.expectedFailure
    def test_unexpected(self):
        pass


stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Arithmetic)
result = unittest.TextTestRunner(stream, verbosity=2).run(suite)
text = stream.getvalue().replace(__file__, "FILE").splitlines()
print(*(line for line in text if not line.startswith("Ran ")), sep="\n")
print(result)

# expect: test_adds (__main__.Arithmetic.test_adds) ... ok
# expect: test_expected (__main__.Arithmetic.test_expected) ... expected failure
# expect: test_fails (__main__.Arithmetic.test_fails)
# expect: What it is about. ... FAIL
# expect: test_raises (__main__.Arithmetic.test_raises) ... ERROR
# expect: test_skipped (__main__.Arithmetic.test_skipped) ... skipped 'not today'
# expect: test_unexpected (__main__.Arithmetic.test_unexpected) ... unexpected success
# expect:
# expect: ======================================================================
# expect: ERROR: test_raises (__main__.Arithmetic.test_raises)
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 14, in test_raises
# expect:     1 / 0
# expect:     ~~^~~
# expect: ZeroDivisionError: division by zero
# expect:
# expect: ======================================================================
# expect: FAIL: test_fails (__main__.Arithmetic.test_fails)
# expect: What it is about.
# expect: ----------------------------------------------------------------------
# expect: Traceback (most recent call last):
# expect:   File "FILE", line 11, in test_fails
# expect:     self.assertEqual(1 + 1, 3)
# expect:     ~~~~~~~~~~~~~~~~^^^^^^^^^^
# expect: AssertionError: 2 != 3
# expect:
# expect: ======================================================================
# expect: UNEXPECTED SUCCESS: test_unexpected (__main__.Arithmetic.test_unexpected)
# expect: ----------------------------------------------------------------------
# expect:
# expect: FAILED (failures=1, errors=1, skipped=1, expected failures=1, unexpected successes=1)
# expect: <unittest.runner.TextTestResult run=6 errors=1 failures=1>
