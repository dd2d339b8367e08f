"""What is known of a pattern of `re` before anything is searched: its groups, and how long its matches are.

There is no tree of its parts: patterns are compiled natively.
"""

import _sre
from re._constants import MAXGROUPS, MAXREPEAT, PatternError, error

MAXWIDTH = 1 << 64


class State:
    """The groups and flags of a pattern."""

    def __init__(self, text, pattern):
        self.str = text
        self.flags = pattern.flags
        self.groups = pattern.groups + 1
        self.groupdict = dict(pattern.groupindex)


class SubPattern:
    """A pattern that was parsed."""

    def __init__(self, state, width):
        self.state = state
        self.width = width

    def getwidth(self):
        """Return the least and the most characters that a match has."""
        return self.width


def parse(str, flags=0, state=None):
    """Parse a pattern; raise PatternError for what is none."""
    pattern = _sre._compile(str, flags)
    least, most = _sre.width(pattern)
    return SubPattern(State(str, pattern), (least, MAXWIDTH if most is None else most))
