"""Lists as heaps: the smallest item is always the first."""

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace

__all__ = [
    "heapify", "heappop", "heappush", "heappushpop", "heapreplace", "merge", "nlargest",
    "nsmallest",
]  # fmt: skip


def merge(*iterables, key=None, reverse=False):
    """Iterate over the items of several sorted iterables in their common order."""
    sources = []
    for order, iterable in enumerate(iterables):
        step = iter(iterable).__next__
        try:
            sources.append(_Source(step(), order, step, key, reverse))
        except StopIteration:
            pass
    heapify(sources)
    while sources:
        first = sources[0]
        yield first.value
        try:
            first.advance()
        except StopIteration:
            heappop(sources)
        else:
            heapreplace(sources, first)


class _Source:
    """The next item of one iterable; of equal items that of the earlier iterable is the smaller."""

    __slots__ = ("value", "order", "step", "key", "reverse", "rank")

    def __init__(self, value, order, step, key, reverse):
        self.order = order
        self.step = step
        self.key = key
        self.reverse = reverse
        self.take(value)

    def take(self, value):
        self.value = value
        self.rank = value if self.key is None else self.key(value)

    def advance(self):
        self.take(self.step())

    def __lt__(self, other):
        a, b = (other.rank, self.rank) if self.reverse else (self.rank, other.rank)
        if a < b:
            return True
        return not b < a and self.order < other.order


def nsmallest(n, iterable, key=None):
    """Return the n smallest items, the smallest first."""
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    """Return the n largest items, the largest first."""
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]
