"""The encoding of domain names, as a module."""

import codecs

from _transfer_codecs import _nameprep as nameprep
from _transfer_codecs import _to_ascii as ToASCII
from _transfer_codecs import _to_unicode as ToUnicode

ace_prefix = b"xn--"
sace_prefix = "xn--"

_info = codecs.lookup("idna")
IncrementalEncoder, IncrementalDecoder = _info.incrementalencoder, _info.incrementaldecoder
StreamReader, StreamWriter = _info.streamreader, _info.streamwriter


def getregentry():
    """Return what is known of the encoding."""
    return _info
