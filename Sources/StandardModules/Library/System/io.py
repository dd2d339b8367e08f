"""Streams: files as bytes and as text, and their like in memory."""

import _streams
import builtins
import posix
import sys
from _operator import index
from _io_buffered import BufferedRWPair, BufferedRandom, BufferedReader, BufferedWriter
from _io_raw import (
    DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_END, SEEK_SET, BufferedIOBase, FileIO, IOBase, RawIOBase,
    TextIOBase, UnsupportedOperation,
)  # fmt: skip
from _io_newlines import IncrementalNewlineDecoder
from _io_text import TextIOWrapper

open = builtins.open
BlockingIOError = builtins.BlockingIOError

__all__ = [
    "BlockingIOError", "open", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO",
    "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRandom", "BufferedRWPair",
    "TextIOBase", "IncrementalNewlineDecoder", "text_encoding", "open_code",
    "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END",
    "DEFAULT_BUFFER_SIZE",
]


StringIO, BytesIO = _streams.make_classes(TextIOBase, BufferedIOBase)


# open ---------------------------------------------------------------------------------------------

def _open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
          opener=None):
    if not isinstance(file, int):
        file = posix.fspath(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    buffering = index(buffering)
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    is_binary = "b" in letters
    if "t" in letters and is_binary:
        raise ValueError("can't have text and binary mode at once")
    if not letters & set("rwax"):
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    if len(letters & set("rwax")) != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        if is_binary and value is not None:
            article = "an" if name[0] == "e" else "a"
            raise ValueError(f"binary mode doesn't take {article} {name} argument")
    raw = FileIO(file, "".join(c for c in mode if c in "rwax+"), closefd, opener)
    try:
        if buffering == 1 and is_binary:
            _warn_of_line_buffering()
        is_line_buffered = buffering == 1 and not is_binary or buffering < 0 and raw.isatty()
        if buffering == 0:
            if is_binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        size = buffering if buffering > 1 else DEFAULT_BUFFER_SIZE
        cls = BufferedRandom if "+" in letters else (
            BufferedReader if "r" in letters else BufferedWriter)
        buffer = cls(raw, size)
        if is_binary:
            return buffer
        text = TextIOWrapper(buffer, encoding, errors, newline, is_line_buffered)
        text.mode = mode
        return text
    except BaseException:
        raw.close()
        raise


def _warn_of_line_buffering():
    import warnings

    text = "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used"
    warnings.warn(text, RuntimeWarning, 3)


def open_code(path):
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2, /):
    return "locale" if encoding is None else encoding


IncrementalNewlineDecoder.__module__ = "_io"


def _register_standard_streams():
    """The standard streams are the interpreter's own; for isinstance they are what they are in CPython."""
    for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__):
        if stream is not None:
            TextIOWrapper.register(type(stream))
            for cls in (BufferedReader, BufferedWriter):
                cls.register(type(stream.buffer))


_register_standard_streams()

# CPython has them in C.
__builtin_functions__ = ("open_code", "text_encoding")
