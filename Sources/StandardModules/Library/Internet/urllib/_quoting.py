"""Texts in URLs: percent-encoding, and the pairs of queries."""

import re

_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
# By what else is safe: all safe bytes, and the escapes of the others.
_tables = {}
_ASCII_RUN = re.compile("([\x00-\x7f]+)")
_ESCAPE = re.compile(rb"%([0-9a-fA-F]{2})")


def quote_from_bytes(bs, safe="/"):
    """Return bytes as a text in which unsafe ones are %xx."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    else:
        safe = bytes(byte for byte in safe if byte < 128)
    if safe not in _tables:
        if len(_tables) >= 64:
            _tables.clear()
        allowed = bytes(_ALWAYS_SAFE) + safe
        _tables[safe] = allowed, {byte: f"%{byte:02X}" for byte in range(256) if byte not in allowed}
    allowed, escapes = _tables[safe]
    if not bs.rstrip(allowed):
        return bs.decode()
    return bs.decode("latin-1").translate(escapes)


def quote(string, safe="/", encoding=None, errors=None):
    """Return a text in which unsafe characters are %xx."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """As quote(), with + for blanks."""
    if (" " if isinstance(string, str) else b" ") not in string:
        return quote(string, safe, encoding, errors)
    blank = " " if isinstance(safe, str) else b" "
    return quote(string, safe + blank, encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    """Return the bytes that a quoted text stands for."""
    if not string:
        # An object that is neither a text nor bytes is refused even when it is empty.
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    return _ESCAPE.sub(lambda match: bytes((int(match[1], 16),)), string)


def unquote(string, encoding="utf-8", errors="replace"):
    """Return the text that a quoted text stands for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode("utf-8" if encoding is None else encoding, "replace" if errors is None else errors)
    if "%" not in string:
        # An object that is no text is refused even when it holds no escape.
        string.split
        return string
    encoding = "utf-8" if encoding is None else encoding
    errors = "replace" if errors is None else errors
    return _ASCII_RUN.sub(lambda match: unquote_to_bytes(match[1]).decode(encoding, errors), string)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As unquote(), with blanks for +."""
    return unquote(string.replace("+", " "), encoding, errors)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Return pairs as the query of a URL."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    parts = []
    for key, value in query:
        values = (value,)
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
                values = value
            except TypeError:
                pass
        parts.extend(f"{quoted(key)}={quoted(item)}" for item in values)
    return "&".join(parts)


def parse_qsl(
    qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
    max_num_fields=None, separator="&",
):  # fmt: skip
    """Return the pairs of a query as a list."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if isinstance(qs, str):
        separator = separator if isinstance(separator, str) else str(separator, "ascii")
        equals, decoded = "=", lambda text: unquote_plus(text, encoding, errors)
    else:
        if not qs:
            return []
        qs = bytes(memoryview(qs))
        separator = bytes(separator, "ascii") if isinstance(separator, str) else separator
        equals, decoded = b"=", lambda data: unquote_to_bytes(data.replace(b"+", b" "))
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for part in qs.split(separator):
        if not part and not strict_parsing:
            continue
        name, found, value = part.partition(equals)
        if not found and strict_parsing:
            raise ValueError(f"bad query field: {part!r}")
        if value or keep_blank_values:
            pairs.append((decoded(name), decoded(value)))
    return pairs


def parse_qs(
    qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
    max_num_fields=None, separator="&",
):  # fmt: skip
    """Return the values of a query as lists, by name."""
    values = {}
    for name, value in parse_qsl(
            qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        values.setdefault(name, []).append(value)
    return values


for _function in list(globals().values()):
    if getattr(_function, "__module__", None) == __name__:
        _function.__module__ = "urllib.parse"
