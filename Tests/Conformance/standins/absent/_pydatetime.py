"""CPython's other implementation of `datetime`: here there is one."""

from datetime import *  # noqa: F403
