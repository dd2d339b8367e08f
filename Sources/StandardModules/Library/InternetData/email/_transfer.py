"""Payloads as the bytes that they were before they were encoded for their way through the mail."""

import binascii
import quopri

from email._encoded_words import decode_b

_UU_NAMES = frozenset({"x-uuencode", "uuencode", "uue", "x-uue"})


def decoded(data, encoding, note):
    """The bytes of a payload; defects are noted, and what cannot be decoded is returned as it is."""
    if encoding == "quoted-printable":
        return quopri.decodestring(data)
    if encoding == "base64":
        result, defects = decode_b(b"".join(data.splitlines()))
        for defect in defects:
            note(defect)
        return result
    if encoding in _UU_NAMES:
        try:
            return _decoded_uu(data)
        except ValueError:
            return data
    return data


def _is_start(line):
    words = line.split(b" ", 2)
    if len(words) < 3 or words[0] != b"begin":
        return False
    try:
        int(words[1], 8)
        return True
    except ValueError:
        return False


def _decoded_uu(data):
    lines = iter(data.splitlines(keepends=True))
    if not any(_is_start(line) for line in lines):
        raise ValueError("`begin` line not found")
    parts = []
    for line in lines:
        if line.strip(b" \t\r\n\f") == b"end":
            return b"".join(parts)
        try:
            parts.append(binascii.a2b_uu(line))
        except binascii.Error:
            # Some programs have written more than the first character says.
            parts.append(binascii.a2b_uu(line[:((line[0] - 32 & 63) * 4 + 5) // 3]))
    raise ValueError("Truncated input")
