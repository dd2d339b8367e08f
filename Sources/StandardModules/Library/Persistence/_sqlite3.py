"""The module behind sqlite3, by the name that CPython has it in C under."""

from sqlite3 import dbapi2 as _dbapi2

globals().update((name, value) for name, value in vars(_dbapi2).items() if not name.startswith("__"))
