"""What all generators of random programs share: choices from one seed, and lines with indentation."""

import random


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.indent = 0

    def chance(self, share):
        return self.random.random() < share

    def pick(self, *options):
        return self.random.choice(options)

    def number(self, low=-3, high=9):
        return str(self.random.randint(low, high))

    def several(self, make, low, high):
        return [make() for _ in range(self.random.randint(low, high))]

    def emit(self, text):
        # One blank a level: thousands of programs are kept in the repository.
        self.lines.append(" " * self.indent + text)

    def block(self, header, body):
        """A compound statement: its header and what a function emits below it."""
        self.emit(header)
        self.indent += 1
        before = len(self.lines)
        body()
        if len(self.lines) == before:
            self.emit("pass")
        self.indent -= 1

    def body(self, depth):
        """What emits a few statements, for generators that have `statement`."""
        def emit():
            for _ in range(self.random.randint(1, 3)):
                self.statement(depth)
        return emit

    @property
    def text(self):
        return "\n".join(self.lines) + "\n"
