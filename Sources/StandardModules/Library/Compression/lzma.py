"""Compression as xz and lzma files have it, by the system's liblzma."""

import _liblzma

if not _liblzma.load():
    raise ModuleNotFoundError("No module named 'lzma': the system has no liblzma", name="lzma")

import _compression
from _liblzma import is_check_supported
from operator import index

__all__ = [
    "CHECK_NONE", "CHECK_CRC32", "CHECK_CRC64", "CHECK_SHA256", "CHECK_ID_MAX", "CHECK_UNKNOWN",
    "FILTER_LZMA1", "FILTER_LZMA2", "FILTER_DELTA", "FILTER_X86", "FILTER_IA64", "FILTER_ARM",
    "FILTER_ARMTHUMB", "FILTER_POWERPC", "FILTER_SPARC", "FORMAT_AUTO", "FORMAT_XZ", "FORMAT_ALONE",
    "FORMAT_RAW", "MF_HC3", "MF_HC4", "MF_BT2", "MF_BT3", "MF_BT4", "MODE_FAST", "MODE_NORMAL",
    "PRESET_DEFAULT", "PRESET_EXTREME", "LZMAError", "LZMACompressor", "LZMADecompressor", "LZMAFile",
    "compress", "decompress", "open", "is_check_supported",
]  # fmt: skip

FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW = range(4)
CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256, CHECK_ID_MAX, CHECK_UNKNOWN = 0, 1, 4, 10, 15, 16
FILTER_LZMA1, FILTER_LZMA2, FILTER_DELTA = 0x4000000000000001, 0x21, 3
FILTER_X86, FILTER_POWERPC, FILTER_IA64, FILTER_ARM, FILTER_ARMTHUMB, FILTER_SPARC = range(4, 10)
MF_HC3, MF_HC4, MF_BT2, MF_BT3, MF_BT4 = 3, 4, 0x12, 0x13, 0x14
MODE_FAST, MODE_NORMAL = 1, 2
PRESET_DEFAULT, PRESET_EXTREME = 6, 1 << 31

_STREAM_END = 1
_MEMORY_ERROR = 5
_MOST_FILTERS = 4
_REFUSALS = {
    3: "Unsupported integrity check", 6: "Memory usage limit exceeded", 7: "Input format not supported by decoder",
    8: "Invalid or unsupported options", 9: "Corrupt input data", 10: "Insufficient buffer space",
    11: "Internal error",
}  # fmt: skip
# In the order of the tuples that describe a filter, after its id.
_OPTIONS = ("dict_size", "lc", "lp", "pb", "mode", "nice_len", "mf", "depth", "dist", "start_offset")
_LZMA_OPTIONS = {"id", "preset", *_OPTIONS[:8]}


class LZMAError(Exception):
    """Data cannot be compressed or decompressed."""


def _checked(code):
    if code > _STREAM_END:
        if code == _MEMORY_ERROR:
            raise MemoryError
        raise LZMAError(_REFUSALS.get(code, f"Unrecognized error from liblzma: {code}"))


def _stream(made):
    if isinstance(made, int):
        _checked(made)
    return made


# MARK: Filters

def _options(spec, names, kind):
    """The options of a filter that are given, if they are among the names."""
    given = {name: spec[name] for name in spec if name != "id"}
    if not given.keys() <= names:
        raise ValueError(f"Invalid filter specifier for {kind} filter")
    return given


def _preset(preset):
    found = _liblzma.preset(preset)
    if found is None:
        raise LZMAError(f"Invalid compression preset: {preset}")
    return found


def _filter(spec):
    """A filter as a tuple of its id and all options."""
    if not hasattr(spec, "__getitem__"):
        raise TypeError("Filter specifier must be a dict or dict-like object")
    try:
        number = spec["id"]
    except KeyError:
        raise ValueError('Filter specifier must have an "id" entry') from None
    values = (number, *[0] * len(_OPTIONS))
    if number in (FILTER_LZMA1, FILTER_LZMA2):
        given = _options(spec, _LZMA_OPTIONS, "LZMA")
        values = _preset(given.pop("preset", PRESET_DEFAULT))
    elif number == FILTER_DELTA:
        given = {"dist": 1, **_options(spec, {"dist"}, "delta")}
    elif FILTER_X86 <= number <= FILTER_SPARC:
        given = _options(spec, {"start_offset"}, "BCJ")
    else:
        raise ValueError(f"Invalid filter ID: {number}")
    return (number, *[given.get(name, value) for name, value in zip(_OPTIONS, values[1:])])


def _chain(filters):
    if isinstance(filters, dict):
        raise TypeError("object of type 'dict' is not a sequence")
    if len(filters) > _MOST_FILTERS:
        raise ValueError(f"Too many filters - liblzma supports a maximum of {_MOST_FILTERS}")
    return tuple([_filter(filters[i]) for i in range(len(filters))])


def _encode_filter_properties(filter, /):
    """The options of a filter as the bytes that stand in a file."""
    made = _liblzma.encode_properties(_filter(filter))
    return _stream(made)


def _decode_filter_properties(filter_id, encoded_props, /):
    """The filter that bytes of a file describe."""
    values = _stream(_liblzma.decode_properties(filter_id, encoded_props))
    names = {FILTER_LZMA1: ("dict_size", "lc", "lp", "pb"), FILTER_LZMA2: ("dict_size",),
             FILTER_DELTA: ("dist",)}.get(filter_id, ("start_offset",))
    found = dict(zip(_OPTIONS, values[1:]))
    if not encoded_props and names == ("start_offset",):
        names = ()
    return {"id": filter_id, **{name: found[name] for name in names}}


# MARK: Streams

class LZMACompressor(_compression.Compressor):
    """Compresses data as it comes."""

    def __new__(cls, format=FORMAT_XZ, check=-1, preset=None, filters=None):
        self = object.__new__(cls)
        format, check = index(format), index(check)
        if preset is not None and filters is not None:
            raise ValueError("Cannot specify both preset and filter chain")
        if format != FORMAT_XZ and check not in (-1, CHECK_NONE):
            raise ValueError("Integrity checks are only supported by FORMAT_XZ")
        preset = PRESET_DEFAULT if preset is None else preset
        chain = None if filters is None else _chain(filters)
        if format == FORMAT_XZ:
            check = CHECK_CRC64 if check == -1 else check
        elif format == FORMAT_ALONE:
            chain = ((FILTER_LZMA1, *_preset(preset)[1:]),) if chain is None else chain
            if len(chain) != 1 or chain[0][0] != FILTER_LZMA1:
                raise ValueError("Invalid filter chain for FORMAT_ALONE - must be a single LZMA1 filter")
        elif format == FORMAT_RAW:
            if chain is None:
                raise ValueError("Must specify filters for FORMAT_RAW")
        else:
            raise ValueError(f"Invalid container format: {format}")
        self._stream = _stream(_liblzma.compress(format, max(check, 0), preset, chain))
        self._is_flushed = False
        return self

    def _step(self, data, finishes):
        code, _, output = _liblzma.step(self._stream, data, finishes, -1)
        _checked(code)
        return output


class LZMADecompressor(_compression.Decompressor):
    """Decompresses data as it comes: one stream."""

    check = property(lambda self: _liblzma.check(self._stream), doc="The integrity check of the stream.")

    def __new__(cls, format=FORMAT_AUTO, memlimit=None, filters=None):
        self = object.__new__(cls)
        format = index(format)
        if format == FORMAT_RAW:
            if memlimit is not None:
                raise ValueError("Cannot specify memory limit with FORMAT_RAW")
            if filters is None:
                raise ValueError("Must specify filters for FORMAT_RAW")
        elif filters is not None:
            raise ValueError("Cannot specify filters except with FORMAT_RAW")
        elif format not in (FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE):
            raise ValueError(f"Invalid container format: {format}")
        chain = None if filters is None else _chain(filters)
        self._stream = _stream(_liblzma.decompress(format, memlimit, chain))
        self._begin()
        return self

    def _step(self, data, most):
        code, used, output = _liblzma.step(self._stream, data, False, most)
        _checked(code)
        return code == _STREAM_END, used, output

    def decompress(self, data, max_length=-1):
        """Take data in; return what is decompressed, at most so much of it."""
        if self._eof:
            raise EOFError("Already at end of stream")
        return self._decompress(data, max_length)


class LZMAFile(_compression.PackedFile):
    """A file that liblzma compresses."""

    def __init__(self, filename=None, mode="r", *, format=None, check=-1, preset=None, filters=None):
        if mode in ("r", "rb"):
            if check != -1:
                raise ValueError("Cannot specify an integrity check when opening a file for reading")
            if preset is not None:
                raise ValueError("Cannot specify a preset compression level when opening a file for reading")
            compressor = None
        elif mode in ("w", "wb", "a", "ab", "x", "xb"):
            compressor = LZMACompressor(FORMAT_XZ if format is None else format, check, preset, filters)
        else:
            raise ValueError(f"Invalid mode: {mode!r}")
        self._begin(
            filename, mode, compressor,
            lambda file: _compression.DecompressReader(
                file, LZMADecompressor, trailing_error=LZMAError,
                format=FORMAT_AUTO if format is None else format, filters=filters))


def open(
    filename, mode="rb", *, format=None, check=-1, preset=None, filters=None, encoding=None, errors=None, newline=None,
):  # fmt: skip
    """Open a compressed file, in binary or (with "t" in the mode) as text."""
    return _compression.open_packed(
        lambda file, mode: LZMAFile(file, mode, format=format, check=check, preset=preset, filters=filters),
        filename, mode, encoding, errors, newline)


def compress(data, format=FORMAT_XZ, check=-1, preset=None, filters=None):
    """Compress data as one stream."""
    compressor = LZMACompressor(format, check, preset, filters)
    return compressor.compress(data) + compressor.flush()


def decompress(data, format=FORMAT_AUTO, memlimit=None, filters=None):
    """Decompress all streams of the data."""
    return _compression.decompress_all(
        data, lambda: LZMADecompressor(format, memlimit, filters), LZMAError, LZMAError)


for _one in (LZMACompressor, LZMADecompressor, LZMAError):
    _one.__module__ = "_lzma"
