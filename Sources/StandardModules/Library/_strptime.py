"""Where CPython reads dates by a format; programs rarely name it."""

import time


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """Return a time tuple."""
    return time.strptime(data_string, format)


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """Return a moment of a class."""
    return cls.strptime(data_string, format)
