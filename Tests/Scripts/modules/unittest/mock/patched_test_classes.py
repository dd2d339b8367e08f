import unittest
from unittest.mock import patch


@patch("builtins.print")
class Quiet(unittest.TestCase):
    def test_says(self, mock):
        print("hello")
        mock.assert_called_once_with("hello")

    def helper(self):
        pass


result = unittest.defaultTestLoader.loadTestsFromTestCase(Quiet).run(unittest.TestResult())
print(result)

# expect: <unittest.result.TestResult run=1 errors=0 failures=0>
