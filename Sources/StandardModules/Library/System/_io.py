"""Where CPython keeps the classes that `io` shows; pickles of streams in memory name it."""

from io import *
from io import open_code, text_encoding
from io import BufferedIOBase as _BufferedIOBase, IOBase as _IOBase, RawIOBase as _RawIOBase, TextIOBase as _TextIOBase
