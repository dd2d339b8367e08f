"""Objects as bytes, and back."""

import _plain_pickle
import copyreg
import io
from copyreg import dispatch_table
import sys
from types import FunctionType
from _pickle_codes import (
    ADDITEMS, APPEND, APPENDS, BINBYTES, BINBYTES8, BINFLOAT, BINGET, BININT, BININT1, BININT2,
    BINPERSID, BINPUT, BINSTRING, BINUNICODE, BINUNICODE8, BUILD, BYTEARRAY8, DEFAULT_PROTOCOL,
    DICT, DUP, EMPTY_DICT, EMPTY_LIST, EMPTY_SET, EMPTY_TUPLE, EXT1, EXT2, EXT4, FLOAT, FRAME,
    FROZENSET, GET, GLOBAL, HIGHEST_PROTOCOL, INST, INT, LIST, LONG, LONG1, LONG4, LONG_BINGET,
    LONG_BINPUT, MARK, MEMOIZE, NEWFALSE, NEWOBJ, NEWOBJ_EX, NEWTRUE, NEXT_BUFFER, NONE, OBJ,
    PERSID, POP, POP_MARK, PROTO, PUT, READONLY_BUFFER, REDUCE, SETITEM, SETITEMS, SHORT_BINBYTES,
    SHORT_BINSTRING, SHORT_BINUNICODE, STACK_GLOBAL, STOP, STRING, TUPLE, TUPLE1, TUPLE2, TUPLE3,
    UNICODE, PickleError, PicklingError, UnpicklingError, _Stop, bytes_types, compatible_formats,
    decode_long, encode_long, format_version, whichmodule,
)  # fmt: skip
from _pickle_buffers import PickleBuffer
from _pickle_reader import Unpickler
from _pickle_writer import Pickler

__all__ = [
    "PickleBuffer", "PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps",
    "load", "loads", "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL",
]  # fmt: skip


# MARK: Functions

def _plain(obj, protocol, buffer_callback):
    """The pickle of a value that is plain all through, or None."""
    version = DEFAULT_PROTOCOL if protocol is None else HIGHEST_PROTOCOL if protocol < 0 else protocol
    if version not in (4, 5) or buffer_callback is not None or copyreg._extension_registry:
        return None
    return _plain_pickle.dumps(obj, version, copyreg.dispatch_table)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a file."""
    pickler = Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback)
    data = _plain(obj, protocol, buffer_callback)
    if data is None:
        pickler.dump(obj)
    else:
        file.write(data)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Return an object as bytes."""
    data = _plain(obj, protocol, buffer_callback)
    if data is not None:
        return data
    file = io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


_FIRST_PART = 1 << 16


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Return the object that a file holds."""
    if type(file) in (io.BytesIO, io.BufferedReader) and buffers is None and file.seekable():
        start = file.tell()
        data = file.read(_FIRST_PART)
        found = _plain_pickle.loads(data)
        if found is None and len(data) == _FIRST_PART:
            found = _plain_pickle.loads(data + file.read())
        file.seek(start if found is None else start + found[1])
        if found is not None:
            return found[0]
    return Unpickler(
        file, fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Return the object that bytes hold."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    if buffers is None:
        found = _plain_pickle.loads(data)
        if found is not None:
            return found[0]
    file = io.BytesIO(data)
    reader = Unpickler(file, fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors)
    reader._memory = file
    return reader.load()


# The names that CPython's own Python version of these has.
_Pickler, _Unpickler = Pickler, Unpickler
_dump, _dumps, _load, _loads = dump, dumps, load, loads

# CPython has them in C.
__builtin_functions__ = ("dump", "dumps", "load", "loads")
