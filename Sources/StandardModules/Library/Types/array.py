"""This module defines an object type which can efficiently represent
an array of basic values: characters, integers, floating-point
numbers."""

from _array import ArrayType, _array_reconstructor, array, typecodes
from _collections_abc import MutableSequence

MutableSequence.register(array)
del MutableSequence
