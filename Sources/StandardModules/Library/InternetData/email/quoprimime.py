"""Quoted-printable as RFC 2045 to 2047 use it: in bodies, and in encoded words of headers."""

import re
from string import ascii_letters, digits

__all__ = [
    "body_decode", "body_encode", "body_length", "decode", "decodestring", "header_decode",
    "header_encode", "header_length", "quote", "unquote",
]  # fmt: skip

_HEADER_SAFE = frozenset(b"-!*+/" + ascii_letters.encode() + digits.encode())
_BODY_SAFE = frozenset(b' !"#$%&\'()*+,-./0123456789:;<>?@[\\]^_`{|}~\t' + ascii_letters.encode())


def header_check(octet):
    """Whether the byte must be escaped in headers."""
    return octet not in _HEADER_SAFE


def body_check(octet):
    """Whether the byte must be escaped in bodies."""
    return octet not in _BODY_SAFE


def header_length(bytearray):
    """How long bytes are in an encoded word."""
    return sum(3 if header_check(octet) and octet != 0x20 else 1 for octet in bytearray)


def body_length(bytearray):
    """How long bytes are in a body."""
    return sum(3 if body_check(octet) else 1 for octet in bytearray)


def quote(c):
    """The escape of a character below 256."""
    return f"={ord(c):02X}"


def unquote(s):
    """The character of an escape."""
    return chr(int(s[1:3], 16))


def header_encode(header_bytes, charset="iso-8859-1"):
    """Bytes as an encoded word."""
    if not header_bytes:
        return ""
    encoded = "".join(
        "_" if octet == 0x20 else f"={octet:02X}" if header_check(octet) else chr(octet) for octet in header_bytes)
    return f"=?{charset}?q?{encoded}?="


def _split_line(encoded, width):
    """Parts of an encoded line that are at most so wide, with soft line ends; no escape is cut."""
    parts = []
    start = 0
    while len(encoded) - start > width + 1:
        end = start + width
        if encoded[end - 1] == "=":
            end -= 1
        elif encoded[end - 2] == "=":
            end -= 2
        parts.append(encoded[start:end] + "=")
        start = end
    return parts, encoded[start:]


def body_encode(body, maxlinelen=76, eol="\n"):
    """A text of characters below 256 as a body."""
    if maxlinelen < 4:
        raise ValueError("maxlinelen must be at least 4")
    if not body:
        return body
    body = body.translate({code: f"={code:02X}" for code in range(256) if code not in _BODY_SAFE and code not in b"\r\n"})
    lines = []
    for line in body.splitlines():
        parts, rest = _split_line(line, maxlinelen - 1)
        room = maxlinelen - len(rest) + 1
        if rest and rest[-1] in " \t":
            if room >= 3:
                rest = rest[:-1] + quote(rest[-1])
            elif room == 2:
                rest += "=" + eol
            else:
                parts.append(rest[:-1] + "=")
                rest = quote(rest[-1])
        lines += [*parts, rest]
    if body[-1] in "\r\n":
        lines.append("")
    return eol.join(lines)


def decode(encoded, eol="\n"):
    """The text of a body; its lines end as said."""
    if not encoded:
        return encoded
    decoded = []
    for line in encoded.splitlines():
        line = line.rstrip()
        soft = line.endswith("=")
        text = re.sub("=([0-9a-fA-F]{2})", lambda match: chr(int(match[1], 16)), line[:-1] if soft else line)
        decoded += [text] if soft else [text, eol]
    if encoded[-1] not in "\r\n" and decoded and decoded[-1] == eol:
        decoded.pop()
    return "".join(decoded)


body_decode = decode
decodestring = decode


def header_decode(s):
    """The text within an encoded word."""
    return re.sub("=([0-9a-fA-F]{2})", lambda match: chr(int(match[1], 16)), s.replace("_", " "))
