"""The encodings as modules: `encodings.utf_8` and its like are views of what `codecs` knows."""

import codecs
import sys
import types

_cache = {}


class CodecRegistryError(LookupError, SystemError):
    """A search function has returned something else than a description of an encoding."""


def normalize_encoding(encoding):
    """Return the name with one underscore for everything that is neither a letter, a digit nor a dot."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    words, is_inside = [], False
    for one in encoding:
        if not (one.isalnum() or one == "."):
            is_inside = False
        elif one.isascii():
            if not is_inside:
                words.append("")
            words[-1] += one
            is_inside = True
    return "_".join(words)


def search_function(encoding):
    """Return what is known of an encoding; None when nobody knows it."""
    name = normalize_encoding(encoding)
    if name not in _cache:
        try:
            _cache[name] = codecs.lookup(name)
        except LookupError:
            _cache[name] = None
    return _cache[name]


class _Encoding(types.ModuleType):
    """The module of one encoding; what it holds is made when somebody asks."""

    def getregentry(self):
        """Return what is known of the encoding."""
        return codecs.lookup(self.__name__.rpartition(".")[2])

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        known = self.getregentry()
        parts = {
            "encode": known.encode, "decode": known.decode, "Codec": _codec_class(known),
            "StreamReader": known.streamreader, "StreamWriter": known.streamwriter,
            "IncrementalEncoder": known.incrementalencoder,
            "IncrementalDecoder": known.incrementaldecoder,
        }  # fmt: skip
        if name == "decoding_table":
            return bytes(range(256)).decode(known.name, "replace").replace("\ufffd", "\ufffe")
        if name not in parts:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        return parts[name]


def _codec_class(known):
    return type("Codec", (codecs.Codec,), {
        "encode": lambda self, input, errors="strict": known.encode(input, errors),
        "decode": lambda self, input, errors="strict": known.decode(input, errors),
    })  # fmt: skip


_NAMES = (
    "ascii", "latin_1", "punycode", "raw_unicode_escape", "rot_13", "unicode_escape", "utf_16",
    "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le", "utf_7", "utf_8", "utf_8_sig",
)  # fmt: skip


def _fill():
    from _code_pages import TABLES
    from _east_asian import _ENCODINGS

    for name in (*_NAMES, *TABLES, *_ENCODINGS):
        made = _Encoding(f"{__name__}.{name}")
        made.__package__ = __name__
        sys.modules[made.__name__] = globals()[name] = made


_fill()

from . import aliases  # noqa: E402
