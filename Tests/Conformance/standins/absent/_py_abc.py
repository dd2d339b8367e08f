"""CPython's other implementation of abstract classes: here there is one."""

from abc import ABCMeta, get_cache_token  # noqa: F401
