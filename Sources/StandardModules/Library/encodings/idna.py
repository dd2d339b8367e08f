"""The names of hosts beyond ASCII, label by label."""

import codecs

from _transfer_codecs import _nameprep as nameprep
from _transfer_codecs import _to_ascii as ToASCII
from _transfer_codecs import _to_unicode

ace_prefix = b"xn--"
sace_prefix = "xn--"


def ToUnicode(label):
    """Return a label as people read it."""
    return _to_unicode(label.decode("ascii") if isinstance(label, bytes) else label)


def getregentry():
    """Return what is known of the encoding."""
    return codecs.lookup("idna")
