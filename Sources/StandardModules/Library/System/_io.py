"""Where CPython keeps the classes that `io` shows; pickles of streams in memory name it."""

from io import *
from io import open_code, text_encoding
