"""Encodings by name: what `codecs` is built on."""

import binascii

_ROT13 = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm")


def _normal(encoding):
    return encoding.lower().replace("-", "_").replace(" ", "_").removesuffix("_codec")


def _rot13(obj, errors="strict"):
    return obj.translate(_ROT13)


# Encodings that are not between text and bytes: their names, encoders and decoders.
_SPECIAL = {
    "rot_13": (_rot13, _rot13), "rot13": (_rot13, _rot13),
    "hex": (binascii.hexlify, binascii.unhexlify),
    "base64": (lambda data: b"".join(
        binascii.b2a_base64(data[place : place + 57]) for place in range(0, len(data), 57)),
        binascii.a2b_base64),
}  # fmt: skip
_SPECIAL["base_64"] = _SPECIAL["base64"]


def encode(obj, encoding="utf-8", errors="strict"):
    """Return an object in an encoding."""
    special = _SPECIAL.get(_normal(encoding))
    return special[0](obj) if special else str.encode(obj, encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    """Return what an encoded object stands for."""
    special = _SPECIAL.get(_normal(encoding))
    if special:
        return special[1](obj)
    if isinstance(obj, (bytes, bytearray)):
        return obj.decode(encoding, errors)
    raise TypeError(
        f"decoding with {encoding!r} codec failed: a bytes-like object is required, "
        f"not {type(obj).__name__!r}")
