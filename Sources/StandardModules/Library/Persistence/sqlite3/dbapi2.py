"""The names of the module `sqlite3`."""

import collections.abc
import datetime
import time

import _sqlite

if not _sqlite.load():
    raise ImportError("the system has no libsqlite3", name="sqlite3")

from ._adapters import PrepareProtocol, adapt, adapters, converters, register_adapter, register_converter
from ._blob import Blob
from ._connection import LEGACY_TRANSACTION_CONTROL, Connection, warn_of_positions
from ._constants import ACTIONS, CODES, LIMITS, SETTINGS
from ._cursor import PARSE_COLNAMES, PARSE_DECLTYPES, Cursor
from ._errors import (
    DatabaseError, DataError, Error, IntegrityError, InterfaceError, InternalError, NotSupportedError,
    OperationalError, ProgrammingError, Warning, deprecate)
from ._rows import Row

for _prefix, _numbers in (("", CODES), ("", ACTIONS), ("LIMIT_", LIMITS), ("DBCONFIG_", SETTINGS)):
    for _name, _number in _numbers.items():
        globals()[f"SQLITE_{_prefix}{_name}"] = _number

apilevel = "2.0"
paramstyle = "qmark"
# Asked of SQLite: whether connections, and the module, may be shared by threads.
threadsafety = {0: 0, 1: 3, 2: 1}[_sqlite.threadsafe()]
sqlite_version = _sqlite.version()
sqlite_version_info = tuple([int(part) for part in sqlite_version.split(".")])

Binary = memoryview
Date, Time, Timestamp = datetime.date, datetime.time, datetime.datetime
collections.abc.Sequence.register(Row)


def DateFromTicks(ticks):
    return Date(*time.localtime(ticks)[:3])


def TimeFromTicks(ticks):
    return Time(*time.localtime(ticks)[3:6])


def TimestampFromTicks(ticks):
    return Timestamp(*time.localtime(ticks)[:6])


def connect(*arguments, **named):
    """Open a connection to the SQLite database file 'database'."""
    if len(arguments) > 1:
        warn_of_positions("sqlite3.connect")
    factory = arguments[5] if len(arguments) > 5 else named.get("factory", Connection)
    return factory(*arguments, **named)


def complete_statement(statement):
    """Checks if a string contains a complete SQL statement."""
    return _sqlite.complete(statement)


def enable_callback_tracebacks(enable, /):
    """Enable or disable callback functions throwing errors to stderr."""
    _sqlite.report_failures(enable)


def _warn_of(what):
    deprecate(
        f"The default {what} is deprecated as of Python 3.12; "
        "see the sqlite3 documentation for suggested replacement recipes")


def _adapt_date(value):
    _warn_of("date adapter")
    return value.isoformat()


def _adapt_datetime(value):
    _warn_of("datetime adapter")
    return value.isoformat(" ")


def _convert_date(value):
    _warn_of("date converter")
    return datetime.date(*map(int, value.split(b"-")))


def _convert_timestamp(value):
    _warn_of("timestamp converter")
    date, clock = value.split(b" ")
    seconds, *fraction = clock.split(b".")
    microseconds = int(fraction[0].decode()[:6].ljust(6, "0")) if len(fraction) == 1 else 0
    return datetime.datetime(*map(int, date.split(b"-")), *map(int, seconds.split(b":")), microseconds)


register_adapter(datetime.date, _adapt_date)
register_adapter(datetime.datetime, _adapt_datetime)
register_converter("date", _convert_date)
register_converter("timestamp", _convert_timestamp)


def __getattr__(name):
    if name in ("version", "version_info"):
        deprecate(f"{name} is deprecated and will be removed in Python 3.14")
        return "2.6.0" if name == "version" else (2, 6, 0)
    raise AttributeError(f"module 'sqlite3' has no attribute {name!r}")

# CPython has them in C.
__builtin_functions__ = ("complete_statement", "connect", "enable_callback_tracebacks")
