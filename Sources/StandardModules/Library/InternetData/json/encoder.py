"""From values to JSON texts."""

import _json

INFINITY = float("inf")


def encode_basestring(s):
    """Return a text as JSON, non-ASCII characters as they are."""
    return _json.encode_text(s, False)


def encode_basestring_ascii(s):
    """Return a text as JSON in ASCII."""
    return _json.encode_text(s, True)


py_encode_basestring, py_encode_basestring_ascii = encode_basestring, encode_basestring_ascii
# What is escaped, as patterns: compiled when somebody asks.
_PATTERNS = {
    "ESCAPE": r'[\x00-\x1f\\"\b\f\n\r\t]', "ESCAPE_ASCII": r'([\\"]|[^\ -~])', "HAS_UTF8": rb"[\x80-\xff]",
}  # fmt: skip


def __getattr__(name):
    if name not in _PATTERNS:
        raise AttributeError(f"module 'json.encoder' has no attribute {name!r}")
    import re

    globals()[name] = re.compile(_PATTERNS[name])
    return globals()[name]


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
        """Return a value as JSON.

        >>> from json.encoder import JSONEncoder
        >>> JSONEncoder(separators=(",", ":")).encode({"numbers": [1, 2]})
        '{"numbers":[1,2]}'
        """
        if type(self).iterencode is not JSONEncoder.iterencode:
            return "".join(self.iterencode(o, _one_shot=True))
        return self._encode(o)

    def _encode(self, o):
        return _json.encode(
            o, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan,
            self.sort_keys, self.indent, self.item_separator, self.key_separator, self.default)

    def iterencode(self, o, _one_shot=False):
        """Iterate over the parts of the JSON text."""
        if _one_shot:
            return iter((self._encode(o),))
        return self._pieces(o, 0, {})

    def _pieces(self, o, depth, containers):
        """The parts of a value: what opens a container goes with a first item that has no parts itself."""
        if isinstance(o, (list, tuple, dict)):
            if not o:
                yield "{}" if isinstance(o, dict) else "[]"
                return
            if self.check_circular and id(o) in containers:
                raise ValueError("Circular reference detected")
            containers[id(o)] = o
            make = self._pieces_of_dict if isinstance(o, dict) else self._pieces_of_list
            yield from make(o, depth + 1, containers)
            del containers[id(o)]
        elif o is None or isinstance(o, (str, int, float)):
            yield self._encode(o)
        else:
            if self.check_circular and id(o) in containers:
                raise ValueError("Circular reference detected")
            containers[id(o)] = o
            yield from self._pieces(self.default(o), depth, containers)
            del containers[id(o)]

    def _line(self, depth):
        if self.indent is None:
            return ""
        return "\n" + (self.indent if isinstance(self.indent, str) else " " * self.indent) * depth

    def _pieces_of_list(self, o, depth, containers):
        line = self._line(depth)
        head = "[" + line
        for item in o:
            if item is None or isinstance(item, (str, int, float)):
                yield head + self._encode(item)
            else:
                yield head
                yield from self._pieces(item, depth, containers)
            head = self.item_separator + line
        if line:
            yield self._line(depth - 1)
        yield "]"

    def _pieces_of_dict(self, o, depth, containers):
        yield "{"
        line = self._line(depth)
        if line:
            yield line
        is_first = True
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            if not isinstance(key, str):
                if key is not None and not isinstance(key, (int, float)):
                    if self.skipkeys:
                        continue
                    raise TypeError(
                        f"keys must be str, int, float, bool or None, not {key.__class__.__name__}"
                    )
                key = self._encode(key)
            if not is_first:
                yield self.item_separator + line
            is_first = False
            yield self._encode(key)
            yield self.key_separator
            yield from self._pieces(value, depth, containers)
        if not is_first and line:
            yield self._line(depth - 1)
        yield "}"
