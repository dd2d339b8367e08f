"""CPython's interface for its own tests: what has a counterpart in Python, and names for the rest."""

import sys

CHAR_MAX, CHAR_MIN = 2**7 - 1, -(2**7)
UCHAR_MAX = 2**8 - 1
SHRT_MAX, SHRT_MIN = 2**15 - 1, -(2**15)
USHRT_MAX = 2**16 - 1
INT_MAX, INT_MIN = 2**31 - 1, -(2**31)
UINT_MAX = 2**32 - 1
LONG_MAX, LONG_MIN = 2**63 - 1, -(2**63)
LLONG_MAX, LLONG_MIN = LONG_MAX, LONG_MIN
PY_SSIZE_T_MAX, PY_SSIZE_T_MIN = LONG_MAX, LONG_MIN
ULONG_MAX = ULLONG_MAX = SIZE_MAX = 2**64 - 1


def exception_print(error, legacy=False):
    """Print an exception as the interpreter itself does; the two ways of CPython are one here."""
    if not isinstance(error, BaseException):
        raise TypeError(f"an exception is needed, not {type(error).__name__}")
    sys.__excepthook__(type(error), error, error.__traceback__)


def without_gc(cls):
    """A class that collections do not look into; here they look into all."""
    return cls


def with_tp_del(cls):
    """A class with a finalizer of the old kind: nobody calls it here."""
    return cls


class _AbsentType(type):
    """Of classes that are written in C: what is called of them and of their objects is not there."""

    def __getattr__(self, name):
        return _absent(name)


class _AbsentObject:
    def __init__(self, *arguments, **options):
        """What is made of an absent class may be held, as the preparations of tests do."""

    __getattr__ = _AbsentType.__getattr__


def _absent(name):
    def absent(*arguments, **options):
        raise NotImplementedError(f"no _testcapi.{name}")

    return absent


def __getattr__(name):
    if name[:1] == "_":
        raise AttributeError(name)
    if name[0].isupper() and not name.isupper():
        return _AbsentType(name, (_AbsentObject,), {})
    return _absent(name)
