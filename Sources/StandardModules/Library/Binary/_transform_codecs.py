"""Encodings that are not between text and bytes: for each its encoder, its decoder, and those that work in parts."""

import binascii
import codecs

_ROT13 = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm")
# How many bytes are in a line of base 64, and of uuencoded data.
_BASE64_LINE = 57
_UU_LINE = 45


def _rot13(text):
    return str.translate(text, _ROT13)


def _base64(data):
    data = bytes(data)
    return b"".join([
        binascii.b2a_base64(data[place:place + _BASE64_LINE]) for place in range(0, len(data), _BASE64_LINE)])


def _quoted(data):
    return binascii.b2a_qp(bytes(data), quotetabs=True)


def _uu(data, filename="<data>", mode=0o666):
    data = bytes(data)
    filename = filename.replace("\n", "\\n").replace("\r", "\\r")
    lines = [binascii.b2a_uu(data[place:place + _UU_LINE]) for place in range(0, len(data), _UU_LINE)]
    return b"begin %o %s\n" % (mode & 0o777, filename.encode("ascii")) + b"".join(lines) + b" \nend\n"


def _from_uu(data):
    lines = iter(bytes(data).splitlines(keepends=True))
    if not any(line.startswith(b"begin") for line in lines):
        raise ValueError('Missing "begin" line in input data')
    parts, line = [], b""
    for line in lines:
        if line == b"end\n":
            break
        try:
            parts.append(binascii.a2b_uu(line))
        except binascii.Error:
            # Some programs have written more than the first character says.
            parts.append(binascii.a2b_uu(line[:((line[0] - 32 & 63) * 4 + 5) // 3]))
    if not line:
        raise ValueError("Truncated input data")
    return b"".join(parts)


def _compressed(module, verb):
    return lambda data: getattr(__import__(module), verb)(data)


class _Compressor(codecs.IncrementalEncoder):
    # Compresses in parts; `make` makes what does it.

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.reset()

    def encode(self, input, final=False):
        data = self.object.compress(input)
        return data + self.object.flush() if final else data

    def reset(self):
        self.object = self.make()


class _Decompressor(codecs.IncrementalDecoder):
    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.reset()

    def decode(self, input, final=False):
        data = self.object.decompress(input)
        return data + self.object.flush() if final and hasattr(self.object, "flush") else data

    def reset(self):
        self.object = self.make()


def _maker(base, module, name):
    return type(base.__name__, (base,), {"make": lambda self: getattr(__import__(module), name)()})


# Name: how it is shown, encoder, decoder, and what works in parts where the whole is not the sum of these.
TRANSFORMS = {
    "base64_codec": ("base64", _base64, binascii.a2b_base64, None),
    "bz2_codec": (
        "bz2", _compressed("bz2", "compress"), _compressed("bz2", "decompress"),
        (_maker(_Compressor, "bz2", "BZ2Compressor"), _maker(_Decompressor, "bz2", "BZ2Decompressor"))),
    "hex_codec": ("hex", binascii.b2a_hex, binascii.a2b_hex, None),
    "quopri_codec": ("quopri", _quoted, binascii.a2b_qp, None),
    "rot_13": ("rot-13", _rot13, _rot13, None),
    "uu_codec": ("uu", _uu, _from_uu, None),
    "zlib_codec": (
        "zlib", _compressed("zlib", "compress"), _compressed("zlib", "decompress"),
        (_maker(_Compressor, "zlib", "compressobj"), _maker(_Decompressor, "zlib", "decompressobj"))),
}  # fmt: skip
