"""Encodings by name, and streams that use them."""

import builtins

import _codecs
from _codecs import (
    ascii_decode, ascii_encode, backslashreplace_errors, charmap_decode, charmap_encode, decode,
    encode, escape_decode, escape_encode, ignore_errors, latin_1_decode, latin_1_encode,
    lookup_error, namereplace_errors, raw_unicode_escape_decode, raw_unicode_escape_encode,
    register, register_error, replace_errors, strict_errors, unicode_escape_decode,
    unicode_escape_encode, unregister, utf_8_decode, utf_8_encode, utf_16_be_decode,
    utf_16_be_encode, utf_16_decode, utf_16_encode, utf_16_le_decode, utf_16_le_encode,
    utf_32_decode, utf_32_encode, xmlcharrefreplace_errors,
)  # fmt: skip
from _codec_streams import StreamReader, StreamReaderWriter, StreamRecoder, StreamWriter

__all__ = [
    "encode", "decode", "open", "lookup", "getencoder", "getdecoder", "getreader", "getwriter",
    "getincrementaldecoder", "getincrementalencoder", "iterencode", "iterdecode", "CodecInfo",
    "BOM", "BOM_BE", "BOM_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE",
    "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "EncodedFile", "StreamReader", "StreamWriter",
    "StreamReaderWriter", "StreamRecoder",
    "IncrementalEncoder", "IncrementalDecoder", "Codec", "register", "register_error",
    "lookup_error", "strict_errors", "ignore_errors", "replace_errors", "backslashreplace_errors",
    "namereplace_errors", "xmlcharrefreplace_errors", "charmap_build", "make_identity_dict",
    "make_encoding_map",
]  # fmt: skip

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE

_NAMES = {
    "utf8": "utf-8", "utf_8": "utf-8", "u8": "utf-8", "latin1": "iso8859-1", "latin_1": "iso8859-1",
    "iso_8859_1": "iso8859-1", "iso8859_1": "iso8859-1", "l1": "iso8859-1", "us_ascii": "ascii",
    "utf16": "utf-16", "utf_16": "utf-16", "utf_16_le": "utf-16-le", "utf_16_be": "utf-16-be",
    "utf32": "utf-32", "utf_32": "utf-32", "utf_8_sig": "utf-8-sig", "rot13": "rot13",
    "rot_13": "rot13", "utf_32_le": "utf-32-le", "utf_32_be": "utf-32-be",
}  # fmt: skip


class CodecInfo(tuple):
    """An encoding: encoder, decoder, classes of streams."""

    def __new__(
        cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
        incrementaldecoder=None, name=None,
    ):  # fmt: skip
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode, self.decode = encode, decode
        self.streamreader, self.streamwriter = streamreader, streamwriter
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        return self

    def __getnewargs__(self):
        return tuple(self)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} object for encoding {self.name}>"


class Codec:
    """Encodes and decodes without a memory; derived classes bring both methods."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


def charmap_build(map, /):
    """Return the mapping that encodes what a text decodes."""
    return {ord(one): place for place, one in enumerate(map)}


def make_identity_dict(rng):
    """Return a mapping of numbers to themselves."""
    return {number: number for number in rng}


def make_encoding_map(decoding_map):
    """Return the inverse of a mapping; None for what is not unique."""
    made = {}
    for key, value in decoding_map.items():
        made[value] = None if value in made else key
    return made


class IncrementalEncoder:
    """Encodes a text that comes in parts."""

    encoding = "utf-8"

    def __init__(self, errors="strict"):
        self.errors = errors

    def encode(self, input, final=False):
        return encode(input, self.encoding, self.errors)

    def reset(self):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Keeps what is not encoded yet; derived classes bring `_buffer_encode`."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        text = self.buffer + input
        result, used = self._buffer_encode(text, self.errors, final)
        self.buffer = text[used:]
        return result

    def reset(self):
        super().reset()
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes bytes that come in parts, which may end inside of a character."""

    encoding = "utf-8"

    def __init__(self, errors="strict"):
        self.errors = errors
        self._rest = b""

    def decode(self, input, final=False):
        data = self._rest + bytes(input)
        self._rest = b""
        if final:
            return decode(data, self.encoding, self.errors)
        for kept in range(min(4, len(data) + 1)):
            end = len(data) - kept
            try:
                text = decode(data[:end], self.encoding, "strict")
            except UnicodeDecodeError:
                continue
            self._rest = data[end:]
            return text
        return decode(data, self.encoding, self.errors)

    def reset(self):
        self._rest = b""

    def getstate(self):
        """Return the bytes that wait for the rest of their character, and a number."""
        return self._rest, 0

    def setstate(self, state):
        """Go on from what getstate() has returned."""
        self._rest = state[0]


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps what is not decoded yet; derived classes bring `_buffer_decode`."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        super().reset()
        self.buffer = b""

    def getstate(self):
        return (self.buffer, 0)

    def setstate(self, state):
        self.buffer = state[0]


def lookup(encoding):
    """Return what is known of an encoding."""
    normal = _codecs._normal(encoding)
    found = _codecs._search(encoding)
    if found is not None:
        return found
    name = _NAMES.get(normal, normal.replace("_", "-"))
    if normal not in _codecs._SPECIAL:
        try:
            b"".decode(encoding)
        except LookupError:
            raise LookupError(f"unknown encoding: {encoding}") from None
        from _system_codecs import canonical

        name = canonical(normal) or name
    classes = [
        type(base.__name__, (base,), {"encoding": encoding, "__module__": "encodings"})
        for base in (StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder)
    ]

    def encoder(input, errors="strict"):
        return encode(input, encoding, errors), len(input)

    def decoder(input, errors="strict"):
        return decode(input, encoding, errors), len(input)

    return CodecInfo(encoder, decoder, *classes, name=name)


def getencoder(encoding):
    """Return the function that encodes: result and length of what was encoded."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Return the function that decodes: result and length of what was decoded."""
    return lookup(encoding).decode


def getreader(encoding):
    """Return the class of streams that decode."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """Return the class of streams that encode."""
    return lookup(encoding).streamwriter


def getincrementalencoder(encoding):
    """Return the class that encodes in parts."""
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    """Return the class that decodes in parts."""
    return lookup(encoding).incrementaldecoder


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode texts one after the other."""
    encoder = getincrementalencoder(encoding)(errors)
    for text in iterator:
        if data := encoder.encode(text):
            yield data


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode bytes one after the other."""
    decoder = getincrementaldecoder(encoding)(errors)
    for data in iterator:
        if text := decoder.decode(data):
            yield text
    if text := decoder.decode(b"", True):
        yield text


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file with an encoding; line ends stay as they are."""
    if encoding is None:
        return builtins.open(filename, mode, buffering)
    return builtins.open(filename, mode.replace("b", ""), buffering, encoding, errors, "")


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """Return a stream of bytes in one encoding over one in another."""
    data, other = lookup(data_encoding), lookup(file_encoding or data_encoding)
    made = StreamRecoder(
        file, data.encode, data.decode, other.streamreader, other.streamwriter, errors)
    made.data_encoding = data_encoding
    made.file_encoding = file_encoding or data_encoding
    return made

# CPython has them in C.
__builtin_functions__ = ("charmap_build", "lookup")
