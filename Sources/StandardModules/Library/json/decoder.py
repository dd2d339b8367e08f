"""From JSON texts to values."""

import _json


class JSONDecodeError(ValueError):
    """Says what is wrong with a text, and where."""

    def __init__(self, msg, doc, pos):
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_CONSTANTS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


class JSONDecoder:
    """Reads JSON texts; the hooks see what was read."""

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
        strict=True, object_pairs_hook=None,
    ):  # fmt: skip
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self._hooks = object_hook, object_pairs_hook, parse_float, parse_int, parse_constant

    def decode(self, s):
        """Return the value of a whole text."""
        value, end = self.raw_decode(s, _json.skip(s, 0))
        end = _json.skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """Return the value that a text begins with, and where it ends."""
        return _json.scan(s, idx, self.strict, *self._hooks, JSONDecodeError)


def scanstring(string, end, strict=True, /):
    """Return the text that begins at a place, behind its quote, and where it ends."""
    try:
        value, last = _json.scan(
            '"' + string[end:], 0, strict, None, None, None, None, None, JSONDecodeError
        )
    except JSONDecodeError as error:
        raise JSONDecodeError(error.msg, string, error.pos + end - 1) from None
    return value, last + end - 1


c_scanstring = py_scanstring = scanstring
