"""Programs under a pseudo terminal: not here."""

import unittest


def run_pty(script, input=b"", env=None):
    raise unittest.SkipTest("no pseudo terminals for tests")


class FakeInput:
    """Stands for sys.stdin: each line is shown as if somebody had typed it."""

    def __init__(self, input):
        self.input = list(input)

    def __enter__(self):
        import sys

        self._before, sys.stdin = sys.stdin, self
        return self

    def __exit__(self, *exc_info):
        import sys

        sys.stdin = self._before

    def readline(self):
        line = self.input.pop(0)
        print(line)
        return line + "\n"
