"""The memory of the program, as far as Baton knows it: the size of the whole heap.

Who allocated what is not recorded: a snapshot holds one trace, all that has been allocated, and its place
is unknown. The peak is the largest size at the moments when it was asked for.
"""

import _tracemalloc
from _tracemalloc_snapshots import (
    BaseFilter, DomainFilter, Filter, Frame, Snapshot, Statistic, StatisticDiff, Trace, Traceback,
)  # fmt: skip

_baseline = None
_peak = 0
_limit = 1


def start(nframe=1, /):
    """Begin to count from the present size of the heap."""
    global _baseline, _peak, _limit
    if nframe < 1:
        raise ValueError("the number of frames must be in range [1; 65535]")
    if _baseline is None:
        _baseline, _peak, _limit = _tracemalloc.heap_bytes(), 0, nframe


def stop():
    """Count no more."""
    global _baseline, _peak
    _baseline, _peak = None, 0


def is_tracing():
    """Tell whether memory is counted."""
    return _baseline is not None


def get_traced_memory():
    """Return how much the heap has grown, and the most that has been seen of that."""
    global _peak
    if _baseline is None:
        return 0, 0
    size = max(0, _tracemalloc.heap_bytes() - _baseline)
    _peak = max(_peak, size)
    return size, _peak


def reset_peak():
    """Let the peak be the present size."""
    global _peak
    if _baseline is not None:
        _peak = 0
        get_traced_memory()


def clear_traces():
    """Begin to count anew."""
    global _baseline, _peak
    if _baseline is not None:
        _baseline, _peak = _tracemalloc.heap_bytes(), 0


def get_traceback_limit():
    """Return the number of frames that was asked for."""
    return _limit


def get_tracemalloc_memory():
    """Return what counting itself takes: nothing."""
    return 0


def get_object_traceback(obj, /):
    """Return where an object was allocated: Baton does not know."""
    return None


def take_snapshot():
    """Return what has been allocated since counting began."""
    if not is_tracing():
        raise RuntimeError(
            "the tracemalloc module must be tracing memory allocations to take a snapshot"
        )
    size, _ = get_traced_memory()
    return Snapshot([(0, size, (("<unknown>", 0),), 1)] if size else [], _limit)

# CPython has them in C.
__builtin_functions__ = (
    "clear_traces", "get_traceback_limit", "get_traced_memory", "get_tracemalloc_memory", "is_tracing",
    "reset_peak", "start", "stop",
)  # fmt: skip
