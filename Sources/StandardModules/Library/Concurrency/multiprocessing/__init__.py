"""Processes that run functions of a script, and what they share.

Child processes have an interpreter of their own: they compute at the same time.
"""

import sys

from multiprocessing import context

__all__ = [name for name in dir(context._default_context) if not name.startswith("_")]
globals().update((name, getattr(context._default_context, name)) for name in __all__)

SUBDEBUG = 5
SUBWARNING = 25

# A spawned child finds under this name what its parent knows as its main module.
if "__main__" in sys.modules:
    sys.modules["__mp_main__"] = sys.modules["__main__"]
