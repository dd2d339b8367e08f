"""Encoded words: how headers of ASCII hold other characters, as RFC 2047 has it."""

import binascii
import re

from email import errors

__all__ = ["decode_q", "encode_q", "decode_b", "encode_b", "len_q", "len_b", "decode", "encode"]

_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-!*+/")
# What each byte is written as.
_QUOTED = [chr(byte) if byte in _SAFE else "_" if byte == 32 else f"={byte:02X}" for byte in range(256)]
_ESCAPE = re.compile(rb"=([0-9a-fA-F]{2})")
# How much longer quoted text may be than base 64 and still be preferred: people can read it.
_PREFERENCE = 5


def decode_q(encoded):
    """The bytes of quoted ones, and the defects."""
    return _ESCAPE.sub(lambda match: bytes([int(match[1], 16)]), encoded.replace(b"_", b" ")), []


def encode_q(bstring):
    """The bytes quoted."""
    return "".join([_QUOTED[byte] for byte in bstring])


def len_q(bstring):
    """How long the bytes are when quoted."""
    return sum([len(_QUOTED[byte]) for byte in bstring])


def _strictly(encoded):
    # The bytes, or None where there is something else than base 64 and its padding.
    try:
        return binascii.a2b_base64(encoded + b"=" * (-len(encoded) % 4), strict_mode=True)
    except binascii.Error:
        return None


def decode_b(encoded):
    """The bytes of base 64, and the defects: what is no base 64 is passed over, what cannot be read is returned."""
    data = _strictly(encoded)
    if data is not None:
        return data, [errors.InvalidBase64PaddingDefect()] if len(encoded) % 4 else []
    defects = [errors.InvalidBase64CharactersDefect()]
    for padding in (b"", b"=="):
        try:
            return binascii.a2b_base64(encoded + padding), defects
        except binascii.Error:
            defects = [errors.InvalidBase64CharactersDefect(), errors.InvalidBase64PaddingDefect()]
    return encoded, [errors.InvalidBase64LengthDefect()]


def encode_b(bstring):
    """The bytes as base 64."""
    return binascii.b2a_base64(bstring, newline=False).decode("ascii")


def len_b(bstring):
    """How long the bytes are as base 64."""
    return (len(bstring) + 2) // 3 * 4


_DECODERS = {"q": decode_q, "b": decode_b}
_ENCODERS = {"q": encode_q, "b": encode_b}


def decode(ew):
    """The text of an encoded word, its charset and language, and the defects."""
    _, charset, encoding, encoded, _ = ew.split("?")
    charset, _, lang = charset.partition("*")
    data, defects = _DECODERS[encoding.lower()](encoded.encode("ascii", "surrogateescape"))
    try:
        return data.decode(charset), charset, lang, defects
    except UnicodeDecodeError:
        defects.append(errors.UndecodableBytesDefect(
            f"Encoded word contains bytes not decodable using {charset!r} charset"))
        text = data.decode(charset, "surrogateescape")
    except (LookupError, UnicodeEncodeError):
        text = data.decode("ascii", "surrogateescape")
        if charset.lower() != "unknown-8bit":
            defects.append(errors.CharsetError(
                f"Unknown charset {charset!r} in encoded word; decoded as unknown bytes"))
    return text, charset, lang, defects


def encode(string, charset="utf-8", encoding=None, lang=""):
    """The text as an encoded word; without an encoding, in the shorter of the two."""
    data = string.encode("ascii", "surrogateescape") if charset == "unknown-8bit" else string.encode(charset)
    if encoding is None:
        encoding = "q" if len_q(data) - len_b(data) < _PREFERENCE else "b"
    return f"=?{charset}{'*' + lang if lang else ''}?{encoding}?{_ENCODERS[encoding](data)}?="
