"""Results of pools that have not come yet."""

import collections
import itertools
import threading
import types
from multiprocessing import TimeoutError

# Where scripts find these names, and what their reprs say.
__name__ = "multiprocessing.pool"

_job_counter = itertools.count()


class ApplyResult:
    """A result to come."""

    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event()
        self._job = next(_job_counter)
        self._cache = pool._cache
        self._callback = callback
        self._error_callback = error_callback
        self._cache[self._job] = self

    def ready(self):
        """Is it there?"""
        return self._event.is_set()

    def successful(self):
        """Is it a result and not an exception?"""
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        """Wait until it is there."""
        self._event.wait(timeout)

    def get(self, timeout=None):
        """Return it, or raise the exception."""
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, index, outcome):
        self._success, self._value = outcome
        self._finish()

    def _finish(self):
        callback = self._callback if self._success else self._error_callback
        if callback:
            callback(self._value)
        self._event.set()
        self._cache.pop(self._job, None)
        self._pool = None

    __class_getitem__ = classmethod(types.GenericAlias)


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """The results of many calls."""

    def __init__(self, pool, chunksize, length, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._number_left = 0
            self._event.set()
            del self._cache[self._job]
        else:
            self._number_left = length // chunksize + bool(length % chunksize)

    def _set(self, index, outcome):
        self._number_left -= 1
        succeeded, result = outcome
        if succeeded and self._success:
            start = index * self._chunksize
            self._value[start:start + self._chunksize] = result
        elif not succeeded and self._success:
            # The first failure is what is told.
            self._success, self._value = False, result
        if self._number_left == 0:
            self._finish()


class IMapIterator:
    """Results in the order of the items."""

    def __init__(self, pool):
        self._pool = pool
        self._cond = threading.Condition(threading.Lock())
        self._job = next(_job_counter)
        self._cache = pool._cache
        self._items = collections.deque()
        self._index = 0
        self._length = None
        self._unsorted = {}
        self._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        """Return the next result; raise TimeoutError when it does not come in time."""
        with self._cond:
            if not self._items:
                if self._index != self._length:
                    self._cond.wait(timeout)
                if not self._items:
                    if self._index == self._length:
                        self._pool = None
                        raise StopIteration
                    raise TimeoutError
            succeeded, value = self._items.popleft()
        if succeeded:
            return value
        raise value

    __next__ = next

    def _set(self, index, outcome):
        with self._cond:
            if self._index == index:
                self._add(outcome)
                while self._index in self._unsorted:
                    self._add(self._unsorted.pop(self._index))
                self._cond.notify()
            else:
                self._unsorted[index] = outcome
            self._forget_when_done()

    def _add(self, outcome):
        self._items.append(outcome)
        self._index += 1

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == length:
                self._cond.notify()
            self._forget_when_done()

    def _forget_when_done(self):
        if self._index == self._length:
            self._cache.pop(self._job, None)
            self._pool = None


class IMapUnorderedIterator(IMapIterator):
    """Results in the order in which they come."""

    def _set(self, index, outcome):
        with self._cond:
            self._add(outcome)
            self._cond.notify()
            self._forget_when_done()
