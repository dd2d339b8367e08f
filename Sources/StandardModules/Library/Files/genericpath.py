"""What paths of all systems have in common."""

import os
import stat
from posixpath import (
    commonprefix, exists, getatime, getctime, getmtime, getsize, isdir, isfile, islink, lexists,
    samefile, sameopenfile, samestat,
)  # fmt: skip

__all__ = [
    "commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdevdrive", "isdir",
    "isfile", "isjunction", "islink", "lexists", "samefile", "sameopenfile", "samestat",
]  # fmt: skip


def isjunction(path):
    """Tell whether a path is a junction of Windows: never here."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """Tell whether a path is on a Dev Drive of Windows: never here."""
    os.fspath(path)
    return False
