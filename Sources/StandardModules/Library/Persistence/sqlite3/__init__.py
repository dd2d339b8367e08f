"""Databases of SQLite by the DB-API 2.0 of PEP 249, by the system's library."""

from .dbapi2 import *
from .dbapi2 import __getattr__
