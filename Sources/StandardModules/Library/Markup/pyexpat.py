"""The name under which CPython keeps what `xml.parsers.expat` offers."""

from xml.parsers.expat import *
from xml.parsers.expat import EXPAT_VERSION, features, native_encoding, version_info
