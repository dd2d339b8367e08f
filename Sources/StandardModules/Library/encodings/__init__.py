"""Encodings by name, as CPython's package of them; what encodes and decodes lies in `codecs`."""

import codecs

from encodings import aliases

_cache = {}


class CodecRegistryError(LookupError, SystemError):
    """An encoding whose module is not as it should be."""


def normalize_encoding(encoding):
    """Return the name with underscores for all that is no letter, digit or point, ASCII only."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    words, is_gap = [], False
    for one in encoding:
        if one.isalnum() or one == ".":
            if is_gap and words:
                words.append("_")
            if one.isascii():
                words.append(one)
            is_gap = False
        else:
            is_gap = True
    return "".join(words)


def search_function(encoding):
    """Return what is known of an encoding, None if nothing."""
    try:
        return codecs.lookup(encoding)
    except LookupError:
        return None
