import contextlib
import unittest


@contextlib.contextmanager
def room(name):
    print("enter", name)
    yield name
    print("leave", name)


class Contexts(unittest.TestCase):
    def test(self):
        print(self.enterContext(room("kitchen")))
        self.enterContext(room("hall"))
        with self.assertRaises(TypeError) as caught:
            self.enterContext(3)
        print(caught.exception)


print(Contexts("test").run())

# expect: enter kitchen
# expect: kitchen
# expect: enter hall
# expect: 'builtins.int' object does not support the context manager protocol
# expect: leave hall
# expect: leave kitchen
# expect: <unittest.result.TestResult run=1 errors=0 failures=0>
