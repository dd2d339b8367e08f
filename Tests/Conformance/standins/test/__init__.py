"""The package that CPython's test modules are looked up in; the runner adds the folder they lie in."""

from . import support
