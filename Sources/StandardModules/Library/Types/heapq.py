"""Lists as heaps: the smallest item is always the first."""

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace

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
    return _best(n, iterable, key, min, False)


def nlargest(n, iterable, key=None):
    """Return the n largest items, the largest first."""
    return _best(n, iterable, key, max, True)


def _best(n, iterable, key, single, reverse):
    """The first n of the sorted items."""
    if n == 1:
        missing = object()
        found = single(iterable, default=missing, key=key)
        return [] if found is missing else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=reverse)[:n]
    # Only ints count, and less than nothing is nothing.
    wanted = len(range(n))
    return sorted(iterable, key=key, reverse=reverse)[:wanted]
