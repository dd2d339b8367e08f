"""From values to JSON texts."""

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
for _code in range(0x20):
    _ESCAPES.setdefault(chr(_code), f"\\u{_code:04x}")
_TABLE = str.maketrans(_ESCAPES)
INFINITY = float("inf")


def encode_basestring(s):
    """Return a text as JSON, non-ASCII characters as they are."""
    return '"' + s.translate(_TABLE) + '"'


def encode_basestring_ascii(s):
    """Return a text as JSON in ASCII."""
    text = s.translate(_TABLE)
    if text.isascii():
        return '"' + text + '"'
    parts = []
    for char in text:
        code = ord(char)
        if code < 0x80:
            parts.append(char)
        elif code < 0x10000:
            parts.append(f"\\u{code:04x}")
        else:
            code -= 0x10000
            parts.append(f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}")
    return '"' + "".join(parts) + '"'


class JSONEncoder:
    """Makes JSON texts; default() says what to do with other objects."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
        sort_keys=False, indent=None, separators=None, default=None,
    ):  # fmt: skip
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Return a value that can be encoded for one that cannot."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return a value as JSON."""
        parts = []
        self._encode(o, parts.append, 0, {})
        return "".join(parts)

    def iterencode(self, o, _one_shot=False):
        """Iterate over the parts of the JSON text."""
        parts = []
        self._encode(o, parts.append, 0, {})
        return iter(parts)

    def _text(self, value):
        if self.ensure_ascii:
            return encode_basestring_ascii(value)
        return encode_basestring(value)

    def _float(self, value):
        if value != value:
            text = "NaN"
        elif value == INFINITY:
            text = "Infinity"
        elif value == -INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(value)
        if not self.allow_nan:
            raise ValueError(f"Out of range float values are not JSON compliant: {value!r}")
        return text

    def _encode(self, o, write, level, open_):
        if o is None:
            write("null")
        elif o is True:
            write("true")
        elif o is False:
            write("false")
        elif isinstance(o, str):
            write(self._text(o))
        elif isinstance(o, int):
            write(int.__repr__(o))
        elif isinstance(o, float):
            write(self._float(o))
        else:
            self._encode_inside(o, write, level, open_)

    def _encode_inside(self, o, write, level, open_):
        """What may contain itself."""
        if self.check_circular:
            if id(o) in open_:
                raise ValueError("Circular reference detected")
            open_[id(o)] = o
        if isinstance(o, dict):
            self._encode_dict(o, write, level + 1, open_)
        elif isinstance(o, (list, tuple)):
            self._encode_list(o, write, level + 1, open_)
        else:
            other = self.default(o)
            try:
                self._encode(other, write, level, open_)
            except Exception as error:
                error.add_note(f"when serializing {type(o).__name__} object")
                raise
        if self.check_circular:
            del open_[id(o)]

    def _newline(self, level):
        if self.indent is None:
            return ""
        indent = self.indent if isinstance(self.indent, str) else " " * self.indent
        return "\n" + indent * level

    def _encode_list(self, o, write, level, open_):
        if not o:
            write("[]")
            return
        newline = self._newline(level)
        before = "[" + newline
        for place, value in enumerate(o):
            write(before)
            before = self.item_separator + newline
            try:
                self._encode(value, write, level, open_)
            except Exception as error:
                error.add_note(f"when serializing {type(o).__name__} item {place}")
                raise
        write(self._newline(level - 1) + "]")

    def _encode_dict(self, o, write, level, open_):
        if not o:
            write("{}")
            return
        newline = self._newline(level)
        before = "{" + newline
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            text = self._key(key)
            if text is None:
                continue
            write(before)
            before = self.item_separator + newline
            write(self._text(text))
            write(self.key_separator)
            try:
                self._encode(value, write, level, open_)
            except Exception as error:
                error.add_note(f"when serializing {type(o).__name__} item {key!r}")
                raise
        if before[0] == "{":
            write("{}")
        else:
            write(self._newline(level - 1) + "}")

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._float(key)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(
            f"keys must be str, int, float, bool or None, not {key.__class__.__name__}"
        )
