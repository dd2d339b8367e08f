"""Encodings that are not between text and bytes: their names, encoders and decoders."""

import binascii

_ROT13 = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm")


def _rot13(obj, errors="strict"):
    return obj.translate(_ROT13)


SPECIAL = {
    "rot_13": (_rot13, _rot13), "rot13": (_rot13, _rot13),
    "hex": (binascii.hexlify, binascii.unhexlify),
    "base64": (lambda data: b"".join(
        binascii.b2a_base64(data[place : place + 57]) for place in range(0, len(data), 57)),
        binascii.a2b_base64),
}  # fmt: skip
SPECIAL["base_64"] = SPECIAL["base64"]


def _compressed(module, verb):
    return lambda data: getattr(__import__(module), verb)(data)


SPECIAL["zlib"] = SPECIAL["zip"] = _compressed("zlib", "compress"), _compressed("zlib", "decompress")
SPECIAL["bz2"] = _compressed("bz2", "compress"), _compressed("bz2", "decompress")
SPECIAL["quopri"] = SPECIAL["quoted_printable"] = SPECIAL["quotedprintable"] = (
    lambda data: binascii.b2a_qp(bytes(data), quotetabs=True), binascii.a2b_qp)
