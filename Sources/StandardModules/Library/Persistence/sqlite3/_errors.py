"""The exceptions of the DB-API, and which of them SQLite's codes mean."""

import sys
import warnings

from ._constants import CODES


class Error(Exception):
    pass


class Warning(Exception):
    pass


class InterfaceError(Error):
    pass


class DatabaseError(Error):
    pass


class InternalError(DatabaseError):
    pass


class OperationalError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


class DataError(DatabaseError):
    pass


class NotSupportedError(DatabaseError):
    pass


ALL = (
    Warning, Error, InterfaceError, DatabaseError, DataError, OperationalError, IntegrityError,
    InternalError, ProgrammingError, NotSupportedError)

for _class in ALL:
    _class.__module__ = "sqlite3"

_KINDS = {
    InternalError: "INTERNAL NOTFOUND",
    OperationalError: "ERROR PERM ABORT BUSY LOCKED READONLY INTERRUPT IOERR FULL CANTOPEN PROTOCOL EMPTY SCHEMA",
    DataError: "TOOBIG",
    IntegrityError: "CONSTRAINT MISMATCH",
    InterfaceError: "MISUSE RANGE",
}
_KINDS = {CODES[name]: kind for kind, names in _KINDS.items() for name in names.split()}
_NAMES = {code: f"SQLITE_{name}" for name, code in CODES.items()}


def failure(code, message):
    """The exception for a code of SQLite."""
    if code & 0xFF == CODES["NOMEM"]:
        return MemoryError()
    error = _KINDS.get(code & 0xFF, DatabaseError)(message)
    error.sqlite_errorcode = code
    error.sqlite_errorname = _NAMES.get(code, "unknown")
    return error


def deprecate(message):
    """Warn the program that has called the module."""
    level, frame = 2, sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__package__") == __package__:
        level, frame = level + 1, frame.f_back
    warnings.warn(message, DeprecationWarning, level)
