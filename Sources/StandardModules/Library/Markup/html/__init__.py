"""Text in HTML: what must be escaped, and the way back."""

import re

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """Replace & < > and, unless told otherwise, both quotes."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


# Numbers below 160 that browsers read as the code page of Windows.
_windows = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"
_invalid_charrefs = {0x00: "\ufffd", 0x0D: "\r"} | {0x80 + n: char for n, char in enumerate(_windows)}

_invalid_codepoints = {
    *range(0x1, 0x9), 0xB, *range(0xE, 0x20), *range(0x7F, 0xA0), *range(0xFDD0, 0xFDF0),
    *(plane << 16 | last for plane in range(17) for last in (0xFFFE, 0xFFFF)),
}  # fmt: skip

_charref = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def _character(number):
    if number in _invalid_charrefs:
        return _invalid_charrefs[number]
    if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return "\ufffd"
    return "" if number in _invalid_codepoints else chr(number)


def _replace_charref(match):
    from html.entities import html5

    name = match[1]
    if name[0] == "#":
        digits = name[1:].rstrip(";")
        return _character(int(digits[1:], 16) if digits[0] in "xX" else int(digits))
    if name in html5:
        return html5[name]
    for end in range(len(name) - 1, 1, -1):
        if name[:end] in html5:
            return html5[name[:end]] + name[end:]
    return "&" + name


def unescape(s):
    """Replace the names and numbers of characters by the characters, as HTML 5 says."""
    return _charref.sub(_replace_charref, s) if "&" in s else s
