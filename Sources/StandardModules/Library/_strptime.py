"""Where CPython reads dates by a format; programs rarely name it."""

import time


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """Return a time tuple."""
    return time.strptime(data_string, format)


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """Return a moment of a class."""
    return cls.strptime(data_string, format)


# How long the expressions are that CPython has for the directives, for the places in its messages.
_LENGTHS = {
    "d": 41, "f": 17, "H": 24, "I": 26, "G": 15, "j": 71, "m": 26, "M": 17, "S": 24, "U": 24,
    "w": 12, "u": 12, "V": 31, "y": 11, "Y": 15, "z": 56, "A": 63, "a": 34, "B": 92, "b": 54,
    "p": 12, "Z": 14, "W": 24,
}  # fmt: skip
_COMPOSITES = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


def _refuse_repetition(format):
    """Raise what `re` says of a format whose directives come twice."""
    import re

    def group(match):
        name = match[1]
        if name in _COMPOSITES:
            return re.sub("%(.)", group, _COMPOSITES[name].replace(" ", r"\s+"))
        if name not in _LENGTHS:
            return name
        # The offset from UTC has two groups inside.
        inner = "(a)(a)" if name == "z" else ""
        return f"(?P<{name}>{inner}".ljust(_LENGTHS[name] - 1, "a") + ")"

    escaped = re.sub(r"([\\.^$*+?(){}\[\]|])", r"\\\1", format)
    re.compile(re.sub("%(.)", group, re.sub(r"\s+", r"\\s+", escaped)), re.IGNORECASE)
