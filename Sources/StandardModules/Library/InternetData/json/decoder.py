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


NaN, PosInf, NegInf = float("nan"), float("inf"), float("-inf")
_CONSTANTS = {"NaN": NaN, "Infinity": PosInf, "-Infinity": NegInf}
WHITESPACE_STR = " \t\n\r"


def __getattr__(name):
    """Patterns of the parts of texts: compiled when somebody asks."""
    patterns = {"WHITESPACE": r"[ \t\n\r]*", "STRINGCHUNK": r'(.*?)(["\\\x00-\x1f])'}
    if name not in (*patterns, "FLAGS"):
        raise AttributeError(f"module 'json.decoder' has no attribute {name!r}")
    import re

    flags = re.VERBOSE | re.MULTILINE | re.DOTALL
    globals()[name] = flags if name == "FLAGS" else re.compile(patterns[name], flags)
    return globals()[name]


def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook, memo=None):
    """Read an object behind its brace, its values by a function; return it and where it ends."""
    text, end = s_and_end
    pairs, memo = [], {} if memo is None else memo
    end = _json.skip(text, end)
    char = text[end : end + 1]
    while char != "}":
        if char != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", text, end)
        key, end = scanstring(text, end + 1, strict)
        end = _json.skip(text, end)
        if text[end : end + 1] != ":":
            raise JSONDecodeError("Expecting ':' delimiter", text, end)
        value, end = _scanned(scan_once, text, _json.skip(text, end + 1))
        pairs.append((memo.setdefault(key, key), value))
        char, end = _separator(text, end, "}")
    end += 1
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs), end
    found = dict(pairs)
    return found if object_hook is None else object_hook(found), end


def JSONArray(s_and_end, scan_once):
    """Read an array behind its bracket, its values by a function; return it and where it ends."""
    text, end = s_and_end
    values = []
    end = _json.skip(text, end)
    char = text[end : end + 1]
    while char != "]":
        value, end = _scanned(scan_once, text, end)
        values.append(value)
        char, end = _separator(text, end, "]")
    return values, end + 1


def _scanned(scan_once, text, end):
    try:
        return scan_once(text, end)
    except StopIteration as error:
        raise JSONDecodeError("Expecting value", text, error.value) from None


def _separator(text, end, closing):
    """What follows a value: the closing bracket, or the first character behind a comma; and its place."""
    end = _json.skip(text, end)
    char = text[end : end + 1]
    if char == closing:
        return char, end
    if char != ",":
        raise JSONDecodeError("Expecting ',' delimiter", text, end)
    comma, end = end, _json.skip(text, end + 1)
    char = text[end : end + 1]
    if char == closing:
        raise JSONDecodeError("Illegal trailing comma before end of " + ("object" if closing == "}" else "array"), text, comma)
    return char, end


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
        self._scan = None
        self.memo = {}

    @property
    def scan_once(self):
        """A function that reads one value; scripts may put their own here."""
        from json.scanner import make_scanner

        return self._scan or make_scanner(self)

    @scan_once.setter
    def scan_once(self, function):
        self._scan = function

    # What scanners in Python read objects, arrays and texts with, and where they keep their keys.
    parse_object, parse_array, parse_string = map(staticmethod, (JSONObject, JSONArray, scanstring))

    def decode(self, s):
        """Return the value of a whole text."""
        value, end = self.raw_decode(s, _json.skip(s, 0))
        end = _json.skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """Return the value that a text begins with, and where it ends."""
        if self._scan is not None:
            try:
                return self._scan(s, idx)
            except StopIteration as error:
                raise JSONDecodeError("Expecting value", s, error.value) from None
        return _json.scan(s, idx, self.strict, *self._hooks, JSONDecodeError)
