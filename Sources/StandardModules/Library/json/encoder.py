"""From values to JSON texts."""

import _json

INFINITY = float("inf")


def encode_basestring(s):
    """Return a text as JSON, non-ASCII characters as they are."""
    return _json.encode_text(s, False)


def encode_basestring_ascii(s):
    """Return a text as JSON in ASCII."""
    return _json.encode_text(s, True)


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
        return _json.encode(
            o, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan,
            self.sort_keys, self.indent, self.item_separator, self.key_separator, self.default)

    def iterencode(self, o, _one_shot=False):
        """Iterate over the parts of the JSON text."""
        return iter((JSONEncoder.encode(self, o),))
