"""Text and bytes with escapes, as literals have them."""

import re
import warnings

from _codec_errors import escaped, handled

# Where scripts find these names.
__name__ = "_codecs"

_SHORT = {
    10: "", 92: "\\", 39: "'", 34: '"', 97: "\a", 98: "\b", 102: "\f", 110: "\n", 114: "\r", 116: "\t", 118: "\v",
}  # fmt: skip
_WIDTHS = {120: 2, 117: 4, 85: 8}
_SHAPES = {2: "\\xXX", 4: "\\uXXXX", 8: "\\UXXXXXXXX"}
_HEXADECIMAL = re.compile(rb"[0-9a-fA-F]*")
_OCTAL = re.compile(rb"[0-7]{1,3}")
_WRITTEN = {"\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\"}


# What is not written as it is. Most texts have little of it: the search for it runs natively.
_UNWRITTEN = re.compile(r"[^ -\[\]-~]")
_WIDE = re.compile(r"[^\0-\xff]")


def _written(match):
    one = match[0]
    return _WRITTEN.get(one) or escaped(ord(one))


def encode_text(text, is_raw):
    """The bytes of a text with escapes; raw ones are only those with u."""
    if is_raw:
        return _WIDE.sub(_written, text).encode("latin-1")
    return _UNWRITTEN.sub(_written, text).encode("ascii")


class _Bad(Exception):
    # An escape that stands for nothing: what is wrong, where it ends, and whether more bytes could mend it.

    def __init__(self, reason, end, is_short=False):
        self.reason, self.end, self.is_short = reason, end, is_short


def _by_number(data, place, width, is_raw):
    end = _HEXADECIMAL.match(data, place, place + width).end()
    if end < place + width:
        raise _Bad(f"truncated {_SHAPES[width]} escape", end, end == len(data))
    number = int(data[place:end], 16)
    if number > 0x10FFFF:
        raise _Bad(r"\Uxxxxxxxx out of range" if is_raw else "illegal Unicode character", end)
    return chr(number), end


def _by_name(data, place):
    import unicodedata

    end = data.find(b"}", place)
    is_open = data[place:place + 1] == b"{"
    if not is_open or end < 0:
        raise _Bad("malformed \\N character escape", len(data) if is_open else place, end < 0)
    if end == place + 1:
        raise _Bad("malformed \\N character escape", end)
    try:
        return unicodedata.lookup(data[place + 1:end].decode()), end + 1
    except (KeyError, UnicodeDecodeError):
        raise _Bad("unknown Unicode character name", end + 1) from None


def _warn(doubtful):
    # Only the first of them is told of.
    if doubtful:
        warnings.warn(f"invalid {doubtful[0]}'", DeprecationWarning, stacklevel=3)


def _by_octal(data, place, doubtful):
    digits = _OCTAL.match(data, place)[0]
    number = int(digits, 8)
    if number > 0o377:
        doubtful.append("octal escape sequence '\\" + digits.decode())
    return number, place + len(digits)


def _escape(data, place, is_raw, doubtful):
    # The text of an escape whose backslash stands before the place, and the place behind it.
    if place == len(data):
        raise _Bad("\\ at end of string", place, True)
    code = data[place]
    width = _WIDTHS.get(code)
    if is_raw:
        return _by_number(data, place + 1, width, True) if code in b"uU" else ("\\" + chr(code), place + 1)
    if width:
        return _by_number(data, place + 1, width, False)
    if code in b"01234567":
        number, end = _by_octal(data, place, doubtful)
        return chr(number), end
    if code == 78:
        return _by_name(data, place + 1)
    if code not in _SHORT:
        doubtful.append("escape sequence '\\" + chr(code))
    return _SHORT.get(code, "\\" + chr(code)), place + 1


def decode_text(data, errors, is_raw, final):
    """The text of bytes with escapes, and how many bytes were read: what may go on is left where it is not final."""
    name = "rawunicodeescape" if is_raw else "unicodeescape"
    parts, place, doubtful = [], 0, []
    while (start := data.find(b"\\", place)) >= 0:
        parts.append(data[place:start].decode("latin-1"))
        if is_raw and final and start + 1 == len(data):
            place = start
            break
        try:
            text, place = _escape(data, start + 1, is_raw, doubtful)
        except _Bad as bad:
            if bad.is_short and not final:
                return "".join(parts), start
            error = UnicodeDecodeError(name, data, start, bad.end, bad.reason)
            text, place = handled(error, errors, "decoding")
            data = error.object
        parts.append(text)
    parts.append(data[place:].decode("latin-1"))
    _warn(doubtful)
    return "".join(parts), len(data)


def _byte_escape(data, place, errors, doubtful):
    if place == len(data):
        raise ValueError("Trailing \\ in string")
    code = data[place]
    if code == 120:
        end = _HEXADECIMAL.match(data, place + 1, place + 3).end()
        if end == place + 3:
            return bytes((int(data[place + 1:end], 16),)), end
        if errors == "strict":
            raise ValueError(f"invalid \\x escape at position {place - 1}")
        if errors not in ("replace", "ignore"):
            raise ValueError(f"decoding error; unknown error handling code: {errors:.400}")
        return b"?" if errors == "replace" else b"", end
    if code in b"01234567":
        number, end = _by_octal(data, place, doubtful)
        return bytes((number & 0xFF,)), end
    if code not in _SHORT:
        doubtful.append("escape sequence '\\" + chr(code))
        return b"\\" + data[place:place + 1], place + 1
    return _SHORT[code].encode(), place + 1


def decode_bytes(data, errors):
    """The bytes of bytes with escapes."""
    parts, place, doubtful = [], 0, []
    while (start := data.find(b"\\", place)) >= 0:
        parts.append(data[place:start])
        part, place = _byte_escape(data, start + 1, errors, doubtful)
        parts.append(part)
    parts.append(data[place:])
    _warn(doubtful)
    return b"".join(parts)


def encode_bytes(data):
    """Bytes with escapes for what cannot be printed, and for quotes and backslashes."""
    return "".join([
        "\\'" if byte == 39 else _WRITTEN.get(chr(byte)) or (chr(byte) if 32 <= byte < 127 else f"\\x{byte:02x}")
        for byte in data]).encode("ascii")
