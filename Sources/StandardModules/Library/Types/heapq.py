"""Lists as heaps: the smallest item is always the first."""

from _heapq import (
    _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop, heapreplace,
)  # fmt: skip

__all__ = [
    "heapify", "heappop", "heappush", "heappushpop", "heapreplace", "merge", "nlargest",
    "nsmallest",
]  # fmt: skip


def merge(*iterables, key=None, reverse=False):
    """Iterate over the items of several sorted iterables in their common order."""
    if reverse:
        yield from _merge_backwards(iterables, key)
        return
    # Lists of rank, place of the iterable, item, and what gives the next one: the place decides
    # between equal ranks, so that items themselves are not compared further.
    heap = []
    for order, iterable in enumerate(iterables):
        step = iter(iterable).__next__
        try:
            value = step()
        except StopIteration:
            continue
        heap.append([value if key is None else key(value), order, value, step])
    heapify(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        try:
            entry[2] = value = entry[3]()
        except StopIteration:
            heappop(heap)
            continue
        entry[0] = value if key is None else key(value)
        heapreplace(heap, entry)
    if heap:
        yield heap[0][2]
        yield from heap[0][3].__self__


def _merge_backwards(iterables, key):
    sources = []
    for order, iterable in enumerate(iterables):
        step = iter(iterable).__next__
        try:
            sources.append(_Source(step(), order, step, key))
        except StopIteration:
            pass
    heapify(sources)
    while sources:
        first = sources[0]
        yield first.value
        try:
            first.take(first.step())
        except StopIteration:
            heappop(sources)
        else:
            heapreplace(sources, first)


class _Source:
    """The next item of one iterable, of which the greatest comes first; of equal ones that of the earlier iterable."""

    __slots__ = ("value", "order", "step", "key", "rank")

    def __init__(self, value, order, step, key):
        self.order = order
        self.step = step
        self.key = key
        self.take(value)

    def take(self, value):
        self.value = value
        self.rank = value if self.key is None else self.key(value)

    def __lt__(self, other):
        if other.rank < self.rank:
            return True
        return not self.rank < other.rank and self.order < other.order


def nsmallest(n, iterable, key=None):
    """Return the n smallest items, the smallest first."""
    few = _few(n, iterable, key, min, False)
    if few is not None:
        return few
    source = iter(iterable)
    kept = [(item if key is None else key(item), order, item) for order, item in zip(range(n), source)]
    if not kept:
        return kept
    _heapify_max(kept)
    worst, order = kept[0][0], n
    for item in source:
        rank = item if key is None else key(item)
        if rank < worst:
            _heapreplace_max(kept, (rank, order, item))
            worst = kept[0][0]
            order += 1
    kept.sort()
    return [item for _, _, item in kept]


def nlargest(n, iterable, key=None):
    """Return the n largest items, the largest first."""
    few = _few(n, iterable, key, max, True)
    if few is not None:
        return few
    source = iter(iterable)
    # Of equal items the earlier ones are larger.
    kept = [(item if key is None else key(item), order, item) for order, item in zip(range(0, -n, -1), source)]
    if not kept:
        return kept
    heapify(kept)
    worst, order = kept[0][0], -n
    for item in source:
        rank = item if key is None else key(item)
        if worst < rank:
            heapreplace(kept, (rank, order, item))
            worst = kept[0][0]
            order -= 1
    kept.sort(reverse=True)
    return [item for _, _, item in kept]


def _few(n, iterable, key, single, reverse):
    """The items where one is wanted, or no fewer than there are; None where the best must be found."""
    if n == 1:
        missing = object()
        found = single(iterable, default=missing, key=key)
        return [] if found is missing else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        return None
    if n >= size:
        return sorted(iterable, key=key, reverse=reverse)[:n]
    return None
