"""What the Unicode standard says of characters."""

import _unicode
from _unicode import (
    category, combining, decimal, digit, lookup, mirrored, name, numeric,
)  # fmt: skip

__all__ = [
    "bidirectional", "category", "combining", "decimal", "decomposition", "digit",
    "east_asian_width", "is_normalized", "lookup", "mirrored", "name", "normalize", "numeric",
    "unidata_version",
]  # fmt: skip

unidata_version = "15.1.0"
_compatible = None
_ranges = {}


def _compatibility():
    """What characters are compatible with."""
    global _compatible
    if _compatible is None:
        from _unicode_tables import COMPATIBILITY

        _compatible, code = {}, 0
        for entry in COMPATIBILITY.split():
            place, _, target = entry.partition("=")
            step, _, count = place.partition("*")
            code += int(step, 16)
            target = [int(part, 16) for part in target.split("+")]
            for index in range(int(count or "1", 16)):
                _compatible[code + index] = "".join(map(chr, target))
                target[-1] += 1
    return _compatible


def normalize(form, unistr, /):
    """Return a text in a normal form: NFC, NFD, NFKC or NFKD."""
    if not isinstance(form, str):
        raise TypeError(f"normalize() argument 1 must be str, not {type(form).__name__}")
    if not isinstance(unistr, str):
        raise TypeError(f"normalize() argument 2 must be str, not {type(unistr).__name__}")
    if form not in ("NFC", "NFD", "NFKC", "NFKD"):
        raise ValueError("invalid normalization form")
    if unistr.isascii():
        return unistr
    if "K" in form:
        unistr = unistr.translate(_compatibility())
    return _unicode.normalize(form[-1] == "C", unistr)


def is_normalized(form, unistr, /):
    """Is the text in a normal form?"""
    return normalize(form, unistr) == unistr


def _read_ranges(table):
    starts, values, code = [], [], 0
    for entry in table.split():
        step, _, value = entry.partition(":")
        code += int(step, 16)
        starts.append(code)
        values.append(value)
    return starts, values


def _value_at(ranges, chr):
    from bisect import bisect_right

    starts, values = ranges
    return values[bisect_right(starts, ord(chr)) - 1]


def _looked_up(table, chr):
    if not isinstance(chr, str) or len(chr) != 1:
        raise TypeError("need a single Unicode character as parameter")
    if table not in _ranges:
        import _unicode_tables

        _ranges[table] = _read_ranges(getattr(_unicode_tables, table))
    return _value_at(_ranges[table], chr)


def east_asian_width(chr, /):
    """Return how wide the character is in East Asian texts, such as 'W'."""
    return _looked_up("WIDTHS", chr)


def bidirectional(chr, /):
    """Return the direction of the character, such as 'L'."""
    return _looked_up("DIRECTIONS", chr)


def decomposition(chr, /):
    """Return what the character is composed of, as hexadecimal numbers."""
    text = _unicode.decomposition(chr)
    if text:
        return _steps().get(ord(chr), text)
    whole = _compatibility().get(ord(chr))
    if whole is None:
        return ""
    return f"<{_looked_up('KINDS', chr)}> " + " ".join(f"{ord(part):04X}" for part in whole)


def _steps():
    """What is composed of other parts than of its last mark and the rest."""
    if "STEPS" not in _ranges:
        from _unicode_tables import STEPS

        found, code = {}, 0
        for entry in STEPS.split():
            step, _, parts = entry.partition("=")
            code += int(step, 16)
            found[code] = parts.replace("+", " ")
        _ranges["STEPS"] = found
    return _ranges["STEPS"]


# CPython has them in C.
__builtin_functions__ = ("bidirectional", "decomposition", "east_asian_width", "is_normalized", "normalize")

from _unicode_versions import UCD, ucd_3_2_0
