"""How members of zip files are compressed: deflate, bzip2 and LZMA behind one face each way."""

import struct
import zlib

from ._records import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED

def check_compression(method):
    """Refuse a method that is not known, or whose library the system does not have."""
    if method in (ZIP_BZIP2, ZIP_LZMA):
        name = "bz2" if method == ZIP_BZIP2 else "lzma"
        try:
            __import__(name)
        except ImportError:
            raise RuntimeError(f"Compression requires the (missing) {name} module") from None
    elif method not in (ZIP_STORED, ZIP_DEFLATED):
        raise NotImplementedError("That compression method is not supported")


class _Inflater:
    def __init__(self):
        self._stream = zlib.decompressobj(-15)

    eof = property(lambda self: self._stream.eof)
    needs_input = property(lambda self: not self._stream.unconsumed_tail)

    def decompress(self, data, most):
        return self._stream.decompress(self._stream.unconsumed_tail + data, most)


def _lzma_filter(lzma, properties):
    return lzma._decode_filter_properties(lzma.FILTER_LZMA1, properties)


class _LzmaPacker:
    """Writes a version and the properties of the filter before the raw stream."""

    def __init__(self):
        self._stream = None

    def _begin(self):
        import lzma

        properties = lzma._encode_filter_properties({"id": lzma.FILTER_LZMA1})
        self._stream = lzma.LZMACompressor(lzma.FORMAT_RAW, filters=[_lzma_filter(lzma, properties)])
        return struct.pack("<BBH", 9, 4, len(properties)) + properties

    def compress(self, data):
        start = b"" if self._stream else self._begin()
        return start + self._stream.compress(data)

    def flush(self):
        start = b"" if self._stream else self._begin()
        return start + self._stream.flush()


class _LzmaUnpacker:
    def __init__(self):
        self._stream = None
        self._start = b""

    eof = property(lambda self: self._stream is not None and self._stream.eof)
    needs_input = property(lambda self: self._stream is None or self._stream.needs_input)

    def decompress(self, data, most):
        if self._stream is None:
            data = self._start = self._start + data
            size = struct.unpack("<H", data[2:4])[0] + 4 if len(data) > 4 else 5
            if len(data) <= size:
                return b""
            import lzma

            self._stream = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[_lzma_filter(lzma, data[4:size])])
            data = data[size:]
        return self._stream.decompress(data, most)


def packer(method, level):
    """What compresses by a method; None when it is stored as it is."""
    if method == ZIP_DEFLATED:
        return zlib.compressobj(-1 if level is None else level, zlib.DEFLATED, -15)
    if method == ZIP_BZIP2:
        import bz2

        return bz2.BZ2Compressor(9 if level is None else level)
    return _LzmaPacker() if method == ZIP_LZMA else None


def unpacker(method):
    """What decompresses by a method; None when it is stored as it is."""
    check_compression(method)
    if method == ZIP_BZIP2:
        import bz2

        return bz2.BZ2Decompressor()
    return {ZIP_DEFLATED: _Inflater, ZIP_LZMA: _LzmaUnpacker}.get(method, lambda: None)()


_table = []


def decrypter(password):
    """A function that decrypts the bytes of a member, one call after the other."""
    if not _table:
        for number in range(256):
            for _ in range(8):
                number = number >> 1 ^ (0xEDB88320 if number & 1 else 0)
            _table.append(number)
    table = _table
    key0, key1, key2 = 0x12345678, 0x23456789, 0x34567890
    # The keys are stirred with the password first, as if it were the text.
    for char in password:
        key0 = key0 >> 8 ^ table[(key0 ^ char) & 255]
        key1 = (key1 + (key0 & 255)) * 134775813 + 1 & 0xFFFFFFFF
        key2 = key2 >> 8 ^ table[(key2 ^ key1 >> 24) & 255]

    def decrypt(data):
        nonlocal key0, key1, key2
        zero, one, two = key0, key1, key2
        plain = bytearray()
        for char in data:
            mask = two | 2
            char ^= mask * (mask ^ 1) >> 8 & 255
            plain.append(char)
            zero = zero >> 8 ^ table[(zero ^ char) & 255]
            one = (one + (zero & 255)) * 134775813 + 1 & 0xFFFFFFFF
            two = two >> 8 ^ table[(two ^ one >> 24) & 255]
        key0, key1, key2 = zero, one, two
        return bytes(plain)

    return decrypt
