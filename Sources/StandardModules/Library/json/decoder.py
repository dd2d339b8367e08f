"""From JSON texts to values."""


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


_SPACES = " \t\n\r"
_PLAIN = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS = {"null": None, "true": True, "false": False}
_CONSTANTS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}
_DIGITS = frozenset("0123456789")


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

    def decode(self, s):
        """Return the value of a whole text."""
        value, end = self.raw_decode(s, self._skip(s, 0))
        end = self._skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """Return the value that a text begins with, and where it ends."""
        self._keys = {}
        return self._value(s, idx)

    def _skip(self, s, position):
        end = len(s)
        while position < end and s[position] in _SPACES:
            position += 1
        return position

    def _value(self, s, position):
        char = s[position : position + 1]
        if char == '"':
            return self._string(s, position + 1)
        if char == "{":
            return self._object(s, position + 1)
        if char == "[":
            return self._array(s, position + 1)
        for word, value in _WORDS.items():
            if s.startswith(word, position):
                return value, position + len(word)
        if char in _DIGITS or char == "-" and s[position + 1 : position + 2] in _DIGITS:
            return self._number(s, position)
        for word in _CONSTANTS:
            if s.startswith(word, position):
                return self.parse_constant(word), position + len(word)
        raise JSONDecodeError("Expecting value", s, position)

    def _number(self, s, start):
        end = start + (s[start] == "-")
        length = len(s)
        if s[end] == "0":
            end += 1
        else:
            while end < length and s[end] in _DIGITS:
                end += 1
        is_float = False
        if s[end : end + 1] == "." and s[end + 1 : end + 2] in _DIGITS:
            is_float = True
            end += 1
            while end < length and s[end] in _DIGITS:
                end += 1
        if s[end : end + 1] in ("e", "E"):
            after = end + 1 + (s[end + 1 : end + 2] in ("+", "-"))
            if s[after : after + 1] in _DIGITS:
                is_float = True
                end = after
                while end < length and s[end] in _DIGITS:
                    end += 1
        text = s[start:end]
        return (self.parse_float(text) if is_float else self.parse_int(text)), end

    def _string(self, s, start):
        """The text from after its opening quote."""
        begin = start - 1
        parts = []
        while True:
            quote = s.find('"', start)
            if quote < 0:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            escape = s.find("\\", start, quote)
            end = quote if escape < 0 else escape
            piece = s[start:end]
            if self.strict and not piece.isprintable():
                for place, char in enumerate(piece):
                    if char < " ":
                        raise JSONDecodeError("Invalid control character at", s, start + place)
            parts.append(piece)
            if escape < 0:
                return "".join(parts) if len(parts) > 1 else piece, quote + 1
            char, start = self._escape(s, escape, begin)
            parts.append(char)

    def _escape(self, s, position, begin):
        kind = s[position + 1 : position + 2]
        if not kind:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        if kind != "u":
            if kind not in _PLAIN:
                raise JSONDecodeError("Invalid \\escape", s, position)
            return _PLAIN[kind], position + 2
        code = self._code(s, position + 2)
        end = position + 6
        if 0xD800 <= code < 0xDC00 and s.startswith("\\u", end):
            low = self._code(s, end + 2)
            if 0xDC00 <= low < 0xE000:
                return chr(0x10000 + ((code - 0xD800) << 10 | low - 0xDC00)), end + 6
        return chr(code), end

    def _code(self, s, position):
        digits = s[position : position + 4]
        if len(digits) == 4 and all(char in "0123456789abcdefABCDEF" for char in digits):
            return int(digits, 16)
        raise JSONDecodeError("Invalid \\uXXXX escape", s, position - 1)

    def _array(self, s, position):
        values = []
        position = self._skip(s, position)
        if s[position : position + 1] == "]":
            return values, position + 1
        while True:
            value, position = self._value(s, position)
            values.append(value)
            position = self._skip(s, position)
            char = s[position : position + 1]
            if char == "]":
                return values, position + 1
            if char != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, position)
            comma = position
            position = self._skip(s, position + 1)
            if s[position : position + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)

    def _object(self, s, position):
        pairs = []
        position = self._skip(s, position)
        if s[position : position + 1] == "}":
            return self._made(pairs), position + 1
        while True:
            if s[position : position + 1] != '"':
                raise JSONDecodeError(
                    "Expecting property name enclosed in double quotes", s, position
                )
            key, position = self._string(s, position + 1)
            position = self._skip(s, position)
            if s[position : position + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, position)
            value, position = self._value(s, self._skip(s, position + 1))
            pairs.append((self._keys.setdefault(key, key), value))
            position = self._skip(s, position)
            char = s[position : position + 1]
            if char == "}":
                return self._made(pairs), position + 1
            if char != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, position)
            comma = position
            position = self._skip(s, position + 1)
            if s[position : position + 1] == "}":
                raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)
