# expect-exit: 1
import unittest


class Failing(unittest.TestCase):
    def test(self):
        print("run")  # expect: run
        self.fail()


unittest.main(verbosity=0)
