"""Modules that are forgotten before and after a test."""

import contextlib
import marshal
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


def get_code_from_pyc(path):
    """The code object that a compiled file holds behind its head."""
    with open(path, "rb") as file:
        return marshal.loads(file.read()[16:])


@contextlib.contextmanager
def import_state(**attributes):
    """Attributes of sys that are others during a test; those of imports are emptied."""
    names = {"meta_path": [], "path": [], "path_hooks": [], "path_importer_cache": {}, **attributes}
    before = {name: getattr(sys, name) for name in names}
    try:
        for name, value in names.items():
            setattr(sys, name, value)
        yield
    finally:
        for name, value in before.items():
            setattr(sys, name, value)
