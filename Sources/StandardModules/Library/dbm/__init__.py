"""Files of keys and values. Baton has one kind of them: dbm.dumb."""

import os

__all__ = ["open", "whichdb", "error"]


class error(Exception):
    pass


from dbm.dumb import error as _dumb_error

_names = ["dbm.dumb"]
_defaultmod = None
_modules = {}

error = (error, _dumb_error, OSError)


def open(file, flag="r", mode=0o666):
    """Open a file of keys and values."""
    import dbm.dumb

    kind = whichdb(file) if "n" not in flag else None
    if kind is None and "c" not in flag and "n" not in flag:
        raise error[0](f"db file doesn't exist; use 'c' or 'n' flag to create a new db")
    if kind == "":
        raise error[0]("db type could not be determined")
    if kind not in (None, "dbm.dumb"):
        raise error[0](f"db type is {kind}, but the module is not available")
    return dbm.dumb.open(file, flag, mode)


def whichdb(filename):
    """Return the name of the module that reads a file; None if there is none, empty if unknown."""
    import builtins

    filename = os.fsdecode(filename)
    try:
        os.stat(filename + ".dat")
        size = os.stat(filename + ".dir").st_size
        if size == 0:
            return "dbm.dumb"
        with builtins.open(filename + ".dir", "rb") as file:
            if file.read(1) in (b"'", b'"'):
                return "dbm.dumb"
    except OSError:
        pass
    try:
        with builtins.open(filename, "rb") as file:
            start = file.read(16)
    except OSError:
        return None
    if start == b"SQLite format 3\0":
        return "dbm.sqlite3"
    numbers = [int.from_bytes(start[:4], order) for order in ("little", "big")]
    if set(numbers) & {0x13579ACE, 0x13579ACD, 0x13579ACF}:
        return "dbm.gnu"
    return ""
