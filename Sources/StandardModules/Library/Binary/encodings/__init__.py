"""Encodings by name, as CPython's package of them; what encodes and decodes lies in `codecs`.

`encodings.cp1252` and its like are views of what is known there.
"""

import codecs
import sys
import types

from _codecs import normalized as _normalized
from encodings import aliases

_cache = {}


class CodecRegistryError(LookupError, SystemError):
    """An encoding whose module is not as it should be."""


def normalize_encoding(encoding):
    """Return the name with underscores for all that is no letter, digit or point, ASCII only."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    return _normalized(encoding)


def search_function(encoding):
    """Return what is known of an encoding, None if nothing."""
    try:
        return codecs.lookup(encoding)
    except LookupError:
        return None


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
        if name == "encoding_table":
            return codecs.charmap_build(self.decoding_table)
        if name not in parts:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        return parts[name]


def _codec_class(known):
    return type("Codec", (codecs.Codec,), {
        "encode": lambda self, input, errors="strict": known.encode(input, errors),
        "decode": lambda self, input, errors="strict": known.decode(input, errors),
    })  # fmt: skip


_NAMES = (
    "ascii", "base64_codec", "bz2_codec", "charmap", "hex_codec", "latin_1", "punycode", "quopri_codec",
    "raw_unicode_escape", "rot_13", "undefined", "unicode_escape", "utf_16", "utf_16_be", "utf_16_le", "utf_32",
    "utf_32_be", "utf_32_le", "utf_7", "utf_8", "utf_8_sig", "uu_codec", "zlib_codec",
)  # fmt: skip


def _fill():
    from _code_pages import TABLES
    from _code_pages_rare import TABLES as RARE
    from _code_pages_rare import WHOLE
    from _shifting_codecs import NAMES as SHIFTING
    from _system_codecs import NAMES

    for name in (*_NAMES, *TABLES, *RARE, *WHOLE, *NAMES, *SHIFTING):
        made = _Encoding(f"{__name__}.{name}")
        made.__package__ = __name__
        sys.modules[made.__name__] = globals()[name] = made


_fill()
