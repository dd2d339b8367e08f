# Runners of others tell by this object that a subtest has no message.
import unittest
from unittest.case import _subtest_msg_sentinel


class Result(unittest.TestResult):
    def addSubTest(self, test, subtest, error):
        print(subtest._message is _subtest_msg_sentinel, dict(subtest.params))


class Example(unittest.TestCase):
    def test(self):
        with self.subTest(i=1):
            pass
        with self.subTest("why"):
            pass


Example("test").run(Result())
# expect: True {'i': 1}
# expect: False {}
