"""Keys and values in a table of SQLite: what `dbm` makes new files of."""

import contextlib
import os
import sqlite3
from collections.abc import MutableMapping
from pathlib import Path

BUILD_TABLE = "CREATE TABLE IF NOT EXISTS Dict (key BLOB UNIQUE NOT NULL, value BLOB NOT NULL)"
GET_SIZE = "SELECT COUNT(key) FROM Dict"
LOOKUP_KEY = "SELECT value FROM Dict WHERE key = CAST(? AS BLOB)"
STORE_KV = "REPLACE INTO Dict (key, value) VALUES (CAST(? AS BLOB), CAST(? AS BLOB))"
DELETE_KEY = "DELETE FROM Dict WHERE key = CAST(? AS BLOB)"
ITER_KEYS = "SELECT key FROM Dict"

_MODES = {"r": "ro", "w": "rw", "c": "rwc", "n": "rwc"}


class error(OSError):
    """What SQLite could not do."""


def _normalize_uri(path):
    uri = Path(path).absolute().as_uri()
    while "//" in uri:
        uri = uri.replace("//", "/")
    return uri


@contextlib.contextmanager
def _errors_of_this_module():
    try:
        yield
    except sqlite3.Error as found:
        raise error(str(found)) from found


class _Database(MutableMapping):
    """A mapping from bytes to bytes; texts and numbers are stored as SQLite writes them."""

    def __init__(self, path, /, *, flag, mode):
        if hasattr(self, "_cx"):
            raise error("DBM object does not support reinitialization")
        if flag not in _MODES:
            raise ValueError(f"Flag must be one of 'r', 'w', 'c', or 'n', not {flag!r}")
        path = os.fsdecode(path)
        if flag == "n":
            Path(path).unlink(missing_ok=True)
        if flag in ("c", "n"):
            Path(path).touch(mode=mode)
        with _errors_of_this_module():
            self._cx = sqlite3.connect(f"{_normalize_uri(path)}?mode={_MODES[flag]}", autocommit=True, uri=True)
        # Faster where it can be had, no matter where not.
        with contextlib.suppress(sqlite3.OperationalError):
            self._cx.execute("PRAGMA journal_mode = wal")
        if flag in ("c", "n"):
            self._execute(BUILD_TABLE)

    def _execute(self, statement, parameters=()):
        if not self._cx:
            raise error("DBM object has already been closed")
        with _errors_of_this_module():
            return contextlib.closing(self._cx.execute(statement, parameters))

    def __len__(self):
        with self._execute(GET_SIZE) as cursor:
            return cursor.fetchone()[0]

    def __getitem__(self, key):
        with self._execute(LOOKUP_KEY, (key,)) as cursor:
            row = cursor.fetchone()
        if not row:
            raise KeyError(key)
        return row[0]

    def __setitem__(self, key, value):
        self._execute(STORE_KV, (key, value))

    def __delitem__(self, key):
        with self._execute(DELETE_KEY, (key,)) as cursor:
            if not cursor.rowcount:
                raise KeyError(key)

    def __iter__(self):
        with _errors_of_this_module(), self._execute(ITER_KEYS) as cursor:
            for row in cursor:
                yield row[0]

    def keys(self):
        return list(super().keys())

    def close(self):
        if self._cx:
            self._cx.close()
            self._cx = None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(filename, /, flag="r", mode=0o666):
    """Open a database; 'w' also writes, 'c' makes it when it is not there, 'n' makes it anew."""
    return _Database(filename, flag=flag, mode=mode)
