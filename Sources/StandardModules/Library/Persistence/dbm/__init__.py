"""Files of keys and values. New ones are of the first kind that there is a module for."""

import io
import os
import sys

__all__ = ["open", "whichdb", "error"]


class error(Exception):
    """What is wrong with a file, whatever its kind."""


error = (error, OSError)

_names = ["dbm.sqlite3", "dbm.gnu", "dbm.ndbm", "dbm.dumb"]
_defaultmod = None
_modules = {}
# The first four bytes of GNU's files.
_GNU = {0x13579ACE, 0x13579ACD, 0x13579ACF}


def _find_modules():
    global _defaultmod
    for name in _names:
        try:
            module = __import__(name, fromlist=["open"])
        except ImportError:
            continue
        _modules[name] = module
        _defaultmod = _defaultmod or module
    if not _defaultmod:
        raise ImportError(f"no dbm clone found; tried {_names}")


def open(file, flag="r", mode=0o666):
    """Open a file of keys and values; 'w' also writes, 'c' makes it when it is not there, 'n' makes it anew."""
    if _defaultmod is None:
        _find_modules()
    kind = whichdb(file) if "n" not in flag else None
    if kind is None:
        if "c" not in flag and "n" not in flag:
            raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
        module = _defaultmod
    elif kind == "":
        raise error[0]("db type could not be determined")
    elif kind not in _modules:
        raise error[0](f"db type is {kind}, but the module is not available")
    else:
        module = _modules[kind]
    return module.open(file, flag, mode)


def whichdb(filename):
    """Return the name of the module that reads a file; None if there is none, empty if unknown."""
    filename = os.fsencode(filename)
    if os.access(filename + b".pag", os.R_OK) and os.access(filename + b".dir", os.R_OK):
        return "dbm.ndbm"
    try:
        os.stat(filename + b".dat")
        with io.open(filename + b".dir", "rb") as file:
            if file.read(1) in (b"'", b'"', b""):
                return "dbm.dumb"
    except OSError:
        pass
    try:
        with io.open(filename, "rb") as file:
            start = file.read(16)
    except OSError:
        return None
    if start == b"SQLite format 3\0":
        return "dbm.sqlite3"
    return "dbm.gnu" if int.from_bytes(start[:4], sys.byteorder) in _GNU else ""


if __name__ == "__main__":
    for filename in sys.argv[1:]:
        print(whichdb(filename) or "UNKNOWN", filename)
