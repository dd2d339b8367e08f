"""The encoding utf_8, as a module."""

import codecs

encode = codecs.utf_8_encode


def decode(input, errors="strict"):
    """Return the text and how many bytes were read."""
    return codecs.utf_8_decode(input, errors, True)


_info = codecs.lookup("utf-8")
IncrementalEncoder, IncrementalDecoder = _info.incrementalencoder, _info.incrementaldecoder
StreamReader, StreamWriter = _info.streamreader, _info.streamwriter


def getregentry():
    """Return what is known of the encoding."""
    return _info
