"""CPython's other implementation of `io`: here there is one."""

from io import *  # noqa: F403
