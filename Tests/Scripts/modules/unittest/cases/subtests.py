import unittest


class Numbers(unittest.TestCase):
    def test_even(self):
        for outer in (0, 1):
            with self.subTest("parity", outer=outer):
                for i in range(3):
                    with self.subTest(i=i):
                        self.assertEqual((outer + i) % 2, 0)
        print("went on")


result = Numbers("test_even").run()
for test, text in result.failures:
    print(test, "-", text.splitlines()[-1])
print(result)

# expect: went on
# expect: test_even (__main__.Numbers.test_even) (i=1, outer=0) - AssertionError: 1 != 0
# expect: test_even (__main__.Numbers.test_even) (i=0, outer=1) - AssertionError: 1 != 0
# expect: test_even (__main__.Numbers.test_even) (i=2, outer=1) - AssertionError: 1 != 0
# expect: <unittest.result.TestResult run=1 errors=0 failures=3>
