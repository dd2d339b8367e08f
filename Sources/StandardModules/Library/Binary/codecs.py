"""Encodings by name, and streams that use them."""

import builtins

from _codecs import (
    ascii_decode, ascii_encode, backslashreplace_errors, charmap_build, charmap_decode, charmap_encode, decode,
    encode, escape_decode, escape_encode, ignore_errors, latin_1_decode, latin_1_encode, lookup,
    lookup_error, namereplace_errors, raw_unicode_escape_decode, raw_unicode_escape_encode, readbuffer_encode,
    register, register_error, replace_errors, strict_errors, unicode_escape_decode,
    unicode_escape_encode, unregister, utf_7_decode, utf_7_encode, utf_8_decode, utf_8_encode, utf_16_be_decode,
    utf_16_be_encode, utf_16_decode, utf_16_encode, utf_16_ex_decode, utf_16_le_decode, utf_16_le_encode,
    utf_32_be_decode, utf_32_be_encode, utf_32_decode, utf_32_encode, utf_32_ex_decode, utf_32_le_decode,
    utf_32_le_encode, xmlcharrefreplace_errors,
)  # fmt: skip
from _codec_streams import Codec, StreamReader, StreamReaderWriter, StreamRecoder, StreamWriter

__all__ = [
    "encode", "decode", "open", "lookup", "getencoder", "getdecoder", "getreader", "getwriter",
    "getincrementaldecoder", "getincrementalencoder", "iterencode", "iterdecode", "CodecInfo",
    "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE",
    "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "EncodedFile", "StreamReader", "StreamWriter",
    "StreamReaderWriter", "StreamRecoder",
    "IncrementalEncoder", "IncrementalDecoder", "Codec", "register", "register_error",
    "lookup_error", "strict_errors", "ignore_errors", "replace_errors", "backslashreplace_errors",
    "namereplace_errors", "xmlcharrefreplace_errors",
]  # fmt: skip

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE
# Their names of old, which count the bits of two.
BOM32_LE, BOM32_BE, BOM64_LE, BOM64_BE = BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_LE, BOM_UTF32_BE

class CodecInfo(tuple):
    """An encoding: encoder, decoder, classes of streams."""

    _is_text_encoding = True

    def __new__(
        cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
        incrementaldecoder=None, name=None, *, _is_text_encoding=None,
    ):  # fmt: skip
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode, self.decode = encode, decode
        self.streamreader, self.streamwriter = streamreader, streamwriter
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __getnewargs__(self):
        return tuple(self)

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} object for encoding {self.name} at {id(self):#x}>"


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
    """Encodes a text that comes in parts; derived classes bring encode()."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forget what was encoded."""

    def getstate(self):
        """Return what setstate() goes on from."""
        return 0

    def setstate(self, state):
        """Go on from what getstate() has returned."""


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
    """Decodes bytes that come in parts; derived classes bring decode()."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forget what was decoded."""

    def getstate(self):
        """Return the bytes that wait for the rest of their character, and a number."""
        return b"", 0

    def setstate(self, state):
        """Go on from what getstate() has returned."""


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
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """Return the class that decodes in parts."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode texts one after the other."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for text in iterator:
        if data := encoder.encode(text):
            yield data
    if data := encoder.encode("", True):
        yield data


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode bytes one after the other."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for data in iterator:
        if text := decoder.decode(data):
            yield text
    if text := decoder.decode(b"", True):
        yield text


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file with an encoding; line ends stay as they are."""
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        stream = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        stream.encoding = encoding
        return stream
    except BaseException:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """Return a stream of bytes in one encoding over one in another."""
    data, other = lookup(data_encoding), lookup(file_encoding or data_encoding)
    made = StreamRecoder(
        file, data.encode, data.decode, other.streamreader, other.streamwriter, errors)
    made.data_encoding = data_encoding
    made.file_encoding = file_encoding or data_encoding
    return made
