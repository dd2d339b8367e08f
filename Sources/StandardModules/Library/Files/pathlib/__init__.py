"""Paths as objects."""

# `_abc` holds what all kinds of paths share, `_local` those of this system: scripts that derive a
# path of their own from the base classes, and pickles, name both modules.

from ._abc import *
from ._local import *
from . import _abc, _local

__all__ = _abc.__all__ + _local.__all__
