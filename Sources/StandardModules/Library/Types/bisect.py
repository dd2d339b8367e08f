"""Places in sorted lists."""

from _bisect import bisect_left, bisect_right

__all__ = ["bisect", "bisect_left", "bisect_right", "insort", "insort_left", "insort_right"]


def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Put x into its place, after its equals."""
    place = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(place, x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Put x into its place, before its equals."""
    place = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(place, x)


bisect = bisect_right
insort = insort_right

# CPython has them in C.
__builtin_functions__ = ("insort", "insort_left", "insort_right")
