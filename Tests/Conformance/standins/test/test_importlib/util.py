"""Modules that are forgotten before and after a test."""

import contextlib
import sys


@contextlib.contextmanager
def uncache(*names):
    for name in names:
        sys.modules.pop(name, None)
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)
