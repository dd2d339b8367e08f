"""Bytes with a layout, as C has them."""

import _struct
from _struct import Struct, calcsize, iter_unpack, pack, pack_into, unpack, unpack_from
from _struct import _clearcache

__all__ = [
    "calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error",
]  # fmt: skip


class error(Exception):
    """Raised for formats and values that do not fit."""

    __module__ = "struct"


_struct.register(error)
