"""Connections: a database, its transactions, and what a program puts into it."""

import functools
import os
import time
import warnings
from _thread import get_ident

import _sqlite

from . import _cursor, _errors
from ._blob import Blob
from ._constants import LIMITS, SETTINGS
from ._cursor import Cursor
from ._errors import OperationalError, ProgrammingError

LEGACY_TRANSACTION_CONTROL = -1

_LEVELS = ("", "DEFERRED", "IMMEDIATE", "EXCLUSIVE")
_READ_WRITE, _CREATE, _URI = 2, 4, 64
_missing = object()


def _level(value):
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError("isolation_level must be str or None")
    value.encode()
    if "\0" in value:
        raise ValueError("embedded null character")
    value = str.upper(value)
    if value not in _LEVELS:
        raise ValueError("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'")
    return value


def _mode(value):
    if value is True or value is False:
        return value
    if type(value) is int and value == LEGACY_TRANSACTION_CONTROL:
        return value
    raise ValueError("autocommit must be True, False, or sqlite3.LEGACY_TRANSACTION_CONTROL")


def warn_of_positions(function):
    _errors.deprecate(
        f"Passing more than 1 positional argument to {function}() is deprecated. Parameters 'timeout', "
        "'detect_types', 'isolation_level', 'check_same_thread', 'factory', 'cached_statements' and 'uri' "
        "will become keyword-only parameters in Python 3.15.")


def _positional(*names):
    """A method warns where arguments have names that version 3.15 takes away."""
    quoted = [f"'{name}'" for name in names]
    listed = ", ".join(quoted[:-1]) + " and " * (len(names) > 1) + quoted[-1]
    plural = "s" * (len(names) > 1)

    def decorate(method):
        @functools.wraps(method)
        def checked(self, *arguments, **named):
            if not named.keys().isdisjoint(names):
                _errors.deprecate(
                    f"Passing keyword argument{plural} {listed} to _sqlite3.Connection.{method.__name__}() is "
                    f"deprecated. Parameter{plural} {listed} will become positional-only in Python 3.15.")
            return method(self, *arguments, **named)

        return checked

    return decorate


class Connection:
    """SQLite database connection object."""

    __module__ = "sqlite3"
    _database = _thread = None
    _is_ready = _is_open = False

    for _class in _errors.ALL:
        locals()[_class.__name__] = _class
    del _class

    def __init__(self, database=_missing, *others, **named):
        if database is _missing:
            raise TypeError("Connection() missing required argument 'database' (pos 1)")
        if others:
            warn_of_positions("_sqlite3.Connection")
        self._open(database, *others, **named)

    def _open(
            self, database, timeout=5.0, detect_types=0, isolation_level="", check_same_thread=True,
            factory=None, cached_statements=128, uri=False, *, autocommit=LEGACY_TRANSACTION_CONTROL):
        name = os.fsdecode(database)
        level, mode = _level(isolation_level), _mode(autocommit)
        if self._database is not None:
            self._database.close()
            self._is_ready = self._is_open = False
        self._thread = get_ident() if check_same_thread else None
        self._database = _sqlite.open(name, _READ_WRITE | _CREATE | (_URI if uri else 0))
        self._database.set_timeout(int(timeout * 1000))
        self._detect_types = detect_types
        self._isolation_level, self._autocommit = level, mode
        self._statements, self._statement_limit = {}, cached_statements
        self.row_factory = None
        self.text_factory = str
        self._is_ready = True
        self._is_open = True
        if mode is False:
            self._do("BEGIN")

    def __del__(self):
        if self._is_ready and self._is_open:
            warnings.warn(f"unclosed database in {self!r}", ResourceWarning, 1, self)
            self._close()

    def _check_thread(self):
        if self._thread is not None and self._thread != get_ident():
            raise ProgrammingError(
                "SQLite objects created in a thread can only be used in that same thread. The object was "
                f"created in thread id {self._thread} and this is thread id {get_ident()}.")

    def _check(self):
        if not self._is_ready:
            raise ProgrammingError("Base Connection.__init__ not called.")
        if self._thread is not None and self._thread != get_ident():
            self._check_thread()
        if not self._is_open:
            self._check_open()

    def _check_open(self):
        # What only looks may be asked in any thread.
        if not self._is_ready:
            raise ProgrammingError("Base Connection.__init__ not called.")
        if not self._is_open:
            raise ProgrammingError("Cannot operate on a closed database.")

    # Statements

    def _statement(self, sql):
        """A prepared statement that nobody is using."""
        statements = self._statements
        statement = statements.pop(sql, None)
        if statement is not None:
            statements[sql] = statement
            if not statement.is_busy:
                return statement
        fresh = self._database.prepare(sql, 0)
        if fresh.is_followed:
            raise ProgrammingError("You can only execute one statement at a time.")
        if statement is None and self._statement_limit > 0:
            if len(statements) >= self._statement_limit:
                del statements[next(iter(statements))]
            statements[sql] = fresh
        return fresh

    def _do(self, sql):
        statement = self._database.prepare(sql, 0)
        try:
            statement.step()
        finally:
            statement.reset()

    def __call__(self, *arguments):
        self._check()
        if len(arguments) != 1:
            raise TypeError(f"function takes exactly 1 argument ({len(arguments)} given)")
        if not isinstance(arguments[0], str):
            raise TypeError(f"argument 1 must be str, not {type(arguments[0]).__name__}")
        return self._statement(arguments[0])

    def cursor(self, factory=Cursor):
        """Return a cursor for the connection."""
        self._check()
        cursor = factory(self)
        if not isinstance(cursor, Cursor):
            raise TypeError(f"factory must return a cursor, not {type(cursor).__name__}")
        if self.row_factory is not None:
            cursor.row_factory = self.row_factory
        return cursor

    def execute(self, *arguments):
        """Executes an SQL statement."""
        return self.cursor().execute(*arguments)

    def executemany(self, sql, parameters, /):
        """Repeatedly executes an SQL statement."""
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql_script, /):
        """Executes multiple SQL statements at once."""
        return self.cursor().executescript(sql_script)

    # Transactions

    @property
    def in_transaction(self):
        self._check_open()
        return self._database.in_transaction()

    @property
    def total_changes(self):
        self._check_open()
        return self._database.total_changes()

    @property
    def isolation_level(self):
        self._check_open()
        return self._isolation_level

    @isolation_level.setter
    def isolation_level(self, value):
        level = _level(value)
        if level is None:
            self._check()
            if self._database.in_transaction():
                self._do("COMMIT")
        self._isolation_level = level

    @isolation_level.deleter
    def isolation_level(self):
        raise AttributeError("cannot delete attribute")

    @property
    def autocommit(self):
        self._check()
        return self._autocommit

    @autocommit.setter
    def autocommit(self, value):
        self._check()
        mode = _mode(value)
        if mode is True and self._database.in_transaction():
            self._do("COMMIT")
        elif mode is False and not self._database.in_transaction():
            self._do("BEGIN")
        self._autocommit = mode

    def _begin_for_change(self):
        if self._autocommit == LEGACY_TRANSACTION_CONTROL and self._isolation_level is not None:
            if not self._database.in_transaction():
                self._do(f"BEGIN {self._isolation_level}")

    def _end_for_script(self):
        if self._autocommit == LEGACY_TRANSACTION_CONTROL and self._database.in_transaction():
            self._do("COMMIT")

    def _end(self, word):
        self._check()
        if self._autocommit == LEGACY_TRANSACTION_CONTROL:
            if self._database.in_transaction():
                self._do(word)
        elif self._autocommit is False:
            self._do(word)
            self._do("BEGIN")

    def commit(self):
        """Commit any pending transaction to the database."""
        self._end("COMMIT")

    def rollback(self):
        """Roll back to the start of any pending transaction."""
        self._end("ROLLBACK")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, value, traceback, /):
        if self._autocommit is True:
            return False
        if type is not None:
            self.rollback()
            return False
        try:
            self.commit()
        except BaseException:
            self.rollback()
            raise
        return False

    def close(self):
        """Close the database connection."""
        if not self._is_ready:
            raise ProgrammingError("Base Connection.__init__ not called.")
        self._check_thread()
        if self._is_open:
            self._close()

    def _close(self):
        if self._autocommit is False and self._database.in_transaction():
            self._do("ROLLBACK")
        self._is_open = False
        self._statements.clear()
        self._database.close()

    # What a program puts into the database

    @_positional("name", "narg", "func")
    def create_function(self, name, narg, func, *, deterministic=False):
        """Creates a new function."""
        self._check()
        if self._database.create_function(name, narg, 0x800 if deterministic else 0, func):
            raise OperationalError("Error creating function")

    @_positional("name", "n_arg", "aggregate_class")
    def create_aggregate(self, name, n_arg, aggregate_class):
        """Creates a new aggregate."""
        self._check()
        if self._database.create_aggregate(name, n_arg, aggregate_class):
            raise OperationalError("Error creating aggregate")

    def create_window_function(self, name, num_params, aggregate_class, /):
        """Creates or redefines an aggregate window function. Non-standard."""
        self._check()
        self._database.create_window_function(name, num_params, aggregate_class)

    def create_collation(self, name, callback, /):
        """Creates a collation function."""
        self._check()
        if callback is not None and not callable(callback):
            raise TypeError("parameter must be callable")
        self._database.create_collation(name, callback)

    @_positional("authorizer_callback")
    def set_authorizer(self, authorizer_callback):
        """Set authorizer callback."""
        self._check()
        if self._database.set_authorizer(authorizer_callback):
            raise OperationalError("Error setting authorizer callback")

    @_positional("progress_handler")
    def set_progress_handler(self, progress_handler, n):
        """Set progress handler callback."""
        self._check()
        self._database.set_progress_handler(progress_handler, n)

    @_positional("trace_callback")
    def set_trace_callback(self, trace_callback):
        """Set a trace callback called for each SQL statement (passed as unicode)."""
        self._check()
        self._database.set_trace(trace_callback)

    # The database as a whole

    def interrupt(self):
        """Abort any pending database operation."""
        if not self._is_ready or not self._is_open:
            self._check()
        self._database.interrupt()

    def iterdump(self, *, filter=None):
        """Returns iterator to the dump of the database in an SQL text format."""
        self._check()
        from .dump import _iterdump
        return _iterdump(self, filter=filter)

    def backup(self, target=_missing, *, pages=-1, progress=None, name="main", sleep=0.250):
        """Makes a backup of the database."""
        if target is _missing:
            raise TypeError("backup() missing required argument 'target' (pos 1)")
        if not isinstance(target, Connection):
            raise TypeError(f"backup() argument 'target' must be sqlite3.Connection, not {type(target).__name__}")
        self._check()
        target._check_open()
        if target is self:
            raise ValueError("target cannot be the same connection instance")
        if progress is not None and not callable(progress):
            raise TypeError("progress argument must be a callable")
        self._database.copy(target._database, name, pages or -1, progress, lambda: time.sleep(sleep))

    def serialize(self, *, name="main"):
        """Serialize a database into a byte string."""
        self._check()
        data = self._database.serialize(name)
        if data is None:
            raise OperationalError(f"unable to serialize '{name}'")
        return data

    def deserialize(self, data, /, *, name="main"):
        """Load a serialized database."""
        self._check()
        self._database.deserialize(data, name)

    def blobopen(self, table, column, row, /, *, readonly=False, name="main"):
        """Open and return a BLOB object."""
        self._check()
        return Blob._open(self, self._database.open_blob(table, column, row, not readonly, name))

    def setlimit(self, category, limit, /):
        """Set connection run-time limits."""
        self._check()
        if category not in LIMITS.values():
            raise ProgrammingError("'category' is out of bounds")
        return self._database.limit(category, limit)

    def getlimit(self, category, /):
        """Get connection run-time limits."""
        return self.setlimit(category, -1)

    def setconfig(self, op, enable=True, /):
        """Set a boolean connection configuration option."""
        self._check()
        if op not in SETTINGS.values():
            raise ValueError(f"unknown config 'op': {op}")
        if self._database.configure(op, bool(enable)) != bool(enable):
            raise OperationalError(f"Unable to set config to {enable}")

    def getconfig(self, op, /):
        """Query a boolean connection configuration option."""
        self._check()
        if op not in SETTINGS.values():
            raise ValueError(f"unknown config 'op': {op}")
        return self._database.configure(op, -1)


# Cursors belong to connections, and were there first.
_cursor.Connection = Connection
