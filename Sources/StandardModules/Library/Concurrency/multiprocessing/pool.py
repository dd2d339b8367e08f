"""Pools of processes, and of threads, that call functions.

One thread hands tasks out, another one takes results and looks after the workers.
"""

import itertools
import os
import queue
import threading
import types
import warnings
from multiprocessing import TimeoutError, connection, context, util
from ._pool_results import ApplyResult, AsyncResult, IMapIterator, IMapUnorderedIterator, MapResult
from ._pool_worker import (
    ExceptionWithTraceback, MaybeEncodingError, RemoteTraceback, _call, mapstar, rebuild_exc,
    starmapstar, worker,
)  # fmt: skip

__all__ = ["Pool", "ThreadPool"]

INIT = "INIT"
RUN = "RUN"
CLOSE = "CLOSE"
TERMINATE = "TERMINATE"


class Pool:
    """Processes that wait for calls."""

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._pool = []
        self._state = INIT
        self._ctx = context or _default_context()
        self._cache = {}
        self._taskqueue = queue.SimpleQueue()
        self._maxtasksperchild = maxtasksperchild
        self._initializer = initializer
        self._initargs = initargs
        if processes is None:
            processes = os.process_cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes = processes
        self._open()
        self._terminate = util.Finalize(self, self._end_all, (), exitpriority=15)
        self._state = RUN

    def _open(self):
        self._inqueue = self._ctx.SimpleQueue()
        self._outqueue = self._ctx.SimpleQueue()
        self._wake_reader, self._wake_writer = connection.Pipe(duplex=False)
        try:
            self._repopulate()
        except Exception:
            for child in self._pool:
                if child.exitcode is None:
                    child.terminate()
            for child in self._pool:
                child.join()
            raise
        self._task_handler = self._start_thread(self._hand_out)
        self._result_handler = self._start_thread(self._collect)

    def _start_thread(self, target):
        thread = threading.Thread(target=target, daemon=True)
        thread._state = RUN
        thread.start()
        return thread

    def __del__(self, _warn=warnings.warn, RUN=RUN):
        if self._state == RUN:
            _warn(f"unclosed running multiprocessing pool {self!r}", ResourceWarning, source=self)

    def __repr__(self):
        return (f"<{type(self).__module__}.{type(self).__qualname__} state={self._state} "
                f"pool_size={len(self._pool)}>")

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")

    # MARK: Workers and results

    def _repopulate(self):
        for _ in range(self._processes - len(self._pool)):
            child = self.Process(
                self._ctx, target=worker,
                args=(self._inqueue, self._outqueue, self._initializer, self._initargs,
                      self._maxtasksperchild))
            child.name = child.name.replace("Process", "PoolWorker")
            child.daemon = True
            child.start()
            self._pool.append(child)

    def _wake(self):
        try:
            self._wake_writer.send_bytes(b"wake")
        except OSError:
            pass

    def _hand_out(self):
        """The thread that writes tasks; a full pipe is its own matter."""
        for taskseq, set_length in iter(self._taskqueue.get, None):
            index = -1
            try:
                for index, task in enumerate(taskseq):
                    if self._state == TERMINATE:
                        return
                    try:
                        self._inqueue.put(task)
                    except Exception as error:
                        self._deliver(task[0], task[1], (False, error))
                if set_length:
                    set_length(index + 1)
            except Exception as error:
                # The iterable has failed.
                job = self._cache.get(getattr(taskseq, "job", None))
                if job is not None:
                    job._set(index + 1, (False, error))
                if set_length:
                    set_length(index + 2)
            self._wake()

    def _collect(self):
        """The thread that takes results and replaces workers that have ended."""
        reader = self._outqueue._reader
        asked = False
        while True:
            if self._state == TERMINATE:
                return
            if self._state == CLOSE and not self._cache and not asked:
                asked = True
                self._taskqueue.put(None)
                for _ in self._pool:
                    self._inqueue.put(None)
            sentinels = [child.sentinel for child in self._pool]
            if asked and not sentinels:
                return
            ready = connection.wait([reader, self._wake_reader, *sentinels])
            if self._wake_reader in ready:
                self._wake_reader.recv_bytes()
            if reader in ready:
                try:
                    self._deliver(*self._outqueue.get())
                except (EOFError, OSError):
                    return
            elif any(sentinel in ready for sentinel in sentinels):
                self._reap()
                if not asked and self._state != TERMINATE:
                    self._repopulate()

    def _reap(self):
        for child in self._pool[:]:
            if child.exitcode is not None:
                child.join()
                self._pool.remove(child)

    def _deliver(self, job, index, outcome):
        result = self._cache.get(job)
        if result is not None:
            result._set(index, outcome)

    # MARK: Calls

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")

    def apply(self, func, args=(), kwds={}):
        """Call a function in the pool and wait for its result."""
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """Call a function in the pool; return its result to come."""
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put(([(result._job, 0, func, args, kwds)], None))
        return result

    def map(self, func, iterable, chunksize=None):
        """Call a function for each item; return the list of results."""
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        """As map(), with several arguments in each item."""
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """As map(); return the results to come."""
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """As starmap(); return the results to come."""
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if not hasattr(iterable, "__len__"):
            iterable = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(iterable), self._processes * 4)
            if extra:
                chunksize += 1
        if len(iterable) == 0:
            chunksize = 0
        result = MapResult(self, chunksize, len(iterable), callback, error_callback)
        batches = self._batches(func, iterable, chunksize)
        self._taskqueue.put((_Tasks(result._job, mapper, batches), None))
        return result

    @staticmethod
    def _batches(func, iterable, size):
        items = iter(iterable)
        while batch := tuple(itertools.islice(items, size)):
            yield func, batch

    def imap(self, func, iterable, chunksize=1):
        """Call a function for each item; iterate over the results as they are asked for."""
        return self._imap(IMapIterator(self), func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        """As imap(), in the order in which they come."""
        return self._imap(IMapUnorderedIterator(self), func, iterable, chunksize)

    def _imap(self, result, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize:n}")
        if chunksize == 1:
            tasks = _Tasks(result._job, func, ((item,) for item in iterable), spread=True)
            self._taskqueue.put((tasks, result._set_length))
            return result
        batches = self._batches(func, iterable, chunksize)
        self._taskqueue.put((_Tasks(result._job, mapstar, batches), result._set_length))
        return (item for chunk in result for item in chunk)

    # MARK: The end

    def close(self):
        """No more calls; what was asked for is done."""
        if self._state == RUN:
            self._state = CLOSE
            self._wake()

    def terminate(self):
        """End the processes at once."""
        self._state = TERMINATE
        self._terminate()

    def join(self):
        """Wait until all processes have ended, after close() or terminate()."""
        if self._state == RUN:
            raise ValueError("Pool is still running")
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError("In unknown state")
        self._result_handler.join()
        self._task_handler.join()
        for child in self._pool:
            child.join()

    def _end_all(self):
        self._state = TERMINATE
        self._taskqueue.put(None)
        self._wake()
        for child in self._pool:
            if child.exitcode is None:
                child.terminate()
        if threading.current_thread() is not self._result_handler:
            self._result_handler.join()
        # With no worker left, nobody reads what the other thread may be writing.
        self._inqueue._reader.close()
        self._task_handler.join()
        for child in self._pool:
            if child.is_alive():
                child.terminate()
            child.join()
        for end in (self._inqueue._writer, self._outqueue._reader, self._outqueue._writer,
                    self._wake_reader, self._wake_writer):
            end.close()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    __class_getitem__ = classmethod(types.GenericAlias)


def _default_context():
    return context._default_context.get_context()


class _Tasks:
    """The tasks of a job, made when they are handed out."""

    def __init__(self, job, func, items, spread=False):
        self.job = job
        self._func = func
        self._items = items
        self._spread = spread

    def __iter__(self):
        for index, item in enumerate(self._items):
            yield self.job, index, self._func, item if self._spread else (item,), {}


class ThreadPool(Pool):
    """A pool of threads."""

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _open(self):
        self._inqueue = queue.SimpleQueue()
        self._pool = [threading.Thread(target=self._work, daemon=True) for _ in range(self._processes)]
        for thread in self._pool:
            thread.start()
        self._task_handler = self._start_thread(self._hand_out)

    def _work(self):
        if self._initializer is not None:
            self._initializer(*self._initargs)
        for task in iter(self._inqueue.get, None):
            if self._state == TERMINATE:
                return
            self._deliver(task[0], task[1], _call(task))

    def _wake(self):
        pass

    def close(self):
        """No more calls; what was asked for is done."""
        if self._state == RUN:
            self._state = CLOSE
            self._taskqueue.put(None)

    def _hand_out(self):
        super()._hand_out()
        for _ in self._pool:
            self._inqueue.put(None)

    def _end_all(self):
        self._state = TERMINATE
        self._taskqueue.put(None)

    def join(self):
        """Wait until all threads have ended, after close() or terminate()."""
        if self._state == RUN:
            raise ValueError("Pool is still running")
        self._task_handler.join()
        for thread in self._pool:
            thread.join()
