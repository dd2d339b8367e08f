"""The package that CPython's test modules are looked up in; behind the stand-ins come CPython's own."""

import os

FOLDER = os.environ["CPYTHON_TEST_FOLDER"]
__path__.append(FOLDER)

from . import support
