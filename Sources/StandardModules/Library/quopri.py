"""Quoted-printable, as RFC 1521 has it."""

import re
from io import BytesIO

__all__ = ["encode", "decode", "encodestring", "decodestring"]

ESCAPE = b"="
MAXLINESIZE = 76
HEX = b"0123456789ABCDEF"


def needsquoting(c, quotetabs, header):
    """Whether the byte must be escaped."""
    if c in b" \t":
        return quotetabs
    if c == b"_":
        return header
    return c == ESCAPE or not b" " <= c <= b"~"


def quote(c):
    """The escape of a byte."""
    return b"=%02X" % ord(c)


def _encode_line(line, quotetabs, header):
    parts = []
    for code in line:
        byte = bytes((code,))
        if needsquoting(byte, quotetabs, header):
            parts.append(quote(byte))
        else:
            parts.append(b"_" if header and byte == b" " else byte)
    encoded = b"".join(parts)
    if encoded[-1:] in (b" ", b"\t"):
        return encoded[:-1] + quote(encoded[-1:])
    return quote(encoded) if encoded == b"." else encoded


def encodestring(s, quotetabs=False, header=False):
    """Bytes in quoted-printable."""
    result = []
    for line in BytesIO(s):
        end = b"\n" if line.endswith(b"\n") else b""
        encoded = _encode_line(line.removesuffix(b"\n"), quotetabs, header)
        while len(encoded) > MAXLINESIZE:
            cut = MAXLINESIZE - 1
            cut -= 1 if encoded[cut - 1:cut] == ESCAPE else 2 if encoded[cut - 2:cut - 1] == ESCAPE else 0
            result.append(encoded[:cut] + b"=\n")
            encoded = encoded[cut:]
        result.append(encoded + end)
    return b"".join(result)


_ESCAPE = re.compile(rb"=(?:\n|\r[^\n]*(?:\n|$)|=|([0-9a-fA-F]{2}))|=$")


def decodestring(s, header=False):
    """The bytes of quoted-printable ones."""
    if isinstance(s, str):
        s = s.encode("ascii")
    if header:
        s = s.replace(b"_", b" ")
    return _ESCAPE.sub(
        lambda match: bytes((int(match[1], 16),)) if match[1] else ESCAPE if match[0] == b"==" else b"", s)


def encode(input, output, quotetabs, header=False):
    """Read bytes from a file and write them in quoted-printable to another one."""
    output.write(encodestring(input.read(), quotetabs, header))


def decode(input, output, header=False):
    """Read quoted-printable bytes from a file and write what they stand for to another one."""
    output.write(decodestring(input.read(), header))
