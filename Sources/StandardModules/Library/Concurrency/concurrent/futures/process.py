"""Calls of functions in processes, which compute at the same time.

A thread hands a call to the pipe of calls only when a process waits there, so that neither side ever writes
what nobody reads; it takes the results and notices processes that have ended.
"""

import collections
import functools
import itertools
import multiprocessing
import multiprocessing.connection
import os
import threading
import traceback
import weakref

from concurrent.futures import _base
from concurrent.futures._base import BrokenExecutor

_threads_wakeups = weakref.WeakKeyDictionary()
_global_shutdown = False

EXTRA_QUEUED_CALLS = 0
_MAX_WINDOWS_WORKERS = 61


def _python_exit():
    global _global_shutdown
    _global_shutdown = True
    managers = list(_threads_wakeups.items())
    for _, manager in managers:
        manager.wakeup.wakeup()
    for thread, _ in managers:
        thread.join()


threading._register_atexit(_python_exit)


class BrokenProcessPool(BrokenExecutor):
    """A process of the pool has ended when it should not have."""


class _RemoteTraceback(Exception):
    """The traceback of another process, as text."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class _ExceptionWithTraceback:
    """An exception that brings the text of its traceback along."""

    def __init__(self, exc, tb):
        self.exc = exc
        self.exc.__traceback__ = None
        self.tb = f'\n"""\n{"".join(traceback.format_exception(type(exc), exc, tb))}"""'

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


def _check_system_limits():
    """Pools need locks that processes share."""
    try:
        import multiprocessing.synchronize
    except ImportError:
        raise NotImplementedError("This Python build lacks multiprocessing.synchronize") from None


class _ThreadWakeup:
    """A pipe whose one end a thread waits at."""

    def __init__(self):
        self._closed = False
        self._lock = threading.Lock()
        self._reader, self._writer = multiprocessing.connection.Pipe(duplex=False)

    def close(self):
        """Wake nobody any more."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._writer.close()
                self._reader.close()

    def wakeup(self):
        """Make the reader ready."""
        with self._lock:
            if not self._closed:
                self._writer.send_bytes(b"w")

    def clear(self):
        """Take what has made the reader ready."""
        with self._lock:
            if not self._closed:
                while self._reader.poll():
                    self._reader.recv_bytes()


# In the processes ---------------------------------------------------------------------------------

def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _process_worker(calls, results, initializer, initargs, max_tasks=None):
    # The ends of the others: with them open, nobody would notice that this process or the parent has gone.
    calls._writer.close()
    results._reader.close()
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base._log().critical("Exception in initializer:", exc_info=True)
            return
    for count in itertools.count(1):
        try:
            # What the last call has left goes while there is nothing to do.
            multiprocessing.connection.wait([calls._reader])
            call = calls.get()
        except (EOFError, OSError):
            return
        if call is None:
            return
        work_id, fn, args, kwargs = call
        is_last = count == max_tasks
        try:
            outcome = work_id, fn(*args, **kwargs), None, is_last and os.getpid()
        except BaseException as error:
            outcome = (
                work_id, None, _ExceptionWithTraceback(error, error.__traceback__),
                is_last and os.getpid())
        try:
            results.put(outcome)
        except BaseException as error:
            results.put((
                work_id, None, _ExceptionWithTraceback(error, error.__traceback__),
                is_last and os.getpid()))
        del call, fn, args, kwargs, outcome
        if is_last:
            return


# In the thread ------------------------------------------------------------------------------------

class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _Manager:
    """The state of a pool, which its thread and its executor share. The executor itself may go."""

    def __init__(self, context, max_workers, initializer, initargs, max_tasks):
        self.context = context
        self.max_workers = max_workers
        self.initializer = initializer
        self.initargs = initargs
        self.max_tasks = max_tasks
        self.lock = threading.Lock()
        self.pending = collections.deque()
        self.running = {}
        self.processes = {}
        # Processes that wait, and those among them that no call has been submitted for.
        self.idle = 0
        self.unclaimed = 0
        self.next_id = 0
        self.is_shutting_down = False
        self.cancels_pending = False
        self.broken = False
        self.calls = context.SimpleQueue()
        self.results = context.SimpleQueue()
        self.wakeup = _ThreadWakeup()
        self.thread = None

    def start_process(self):
        process = self.context.Process(
            target=_process_worker,
            args=(self.calls, self.results, self.initializer, self.initargs, self.max_tasks))
        process.start()
        self.processes[process.pid] = process
        self.idle += 1

    def claim_process(self):
        """A call was submitted: one of the processes that wait will take it, or a new one."""
        with self.lock:
            if self.unclaimed > 0:
                self.unclaimed -= 1
            elif len(self.processes) < self.max_workers:
                self.start_process()

    def run(self):
        """What the thread does."""
        reader = self.results._reader
        while True:
            self.hand_out()
            if self.should_end():
                break
            sentinels = {process.sentinel: process for process in self.processes.values()}
            ready = multiprocessing.connection.wait([reader, self.wakeup._reader, *sentinels])
            if self.wakeup._reader in ready:
                self.wakeup.clear()
            if reader in ready:
                try:
                    outcome = self.results.get()
                except BaseException as error:
                    self.break_pool(error)
                    break
                self.take(*outcome)
                del outcome
            elif any(sentinel in ready for sentinel in sentinels):
                self.break_pool(None)
                break
        self.end()

    def take(self, work_id, result, exception, last_of):
        """A call has ended."""
        if last_of:
            process = self.processes.pop(last_of)
            process.join()
            with self.lock:
                if not self.is_shutting_down or self.pending:
                    self.start_process()
        else:
            with self.lock:
                self.idle += 1
                self.unclaimed += 1
        item = self.running.pop(work_id, None)
        if item is None:
            return
        if exception is not None:
            item.future.set_exception(exception)
        else:
            item.future.set_result(result)

    def hand_out(self):
        """Give calls to the processes that wait."""
        with self.lock:
            if self.cancels_pending:
                dropped, self.pending = self.pending, collections.deque()
                self.cancels_pending = False
            else:
                dropped = ()
        for item in dropped:
            item.future.cancel()
            item.future.set_running_or_notify_cancel()
        while self.idle > 0:
            with self.lock:
                if not self.pending:
                    return
                item = self.pending.popleft()
            if not item.future.set_running_or_notify_cancel():
                continue
            work_id = self.next_id
            self.next_id += 1
            try:
                self.running[work_id] = item
                self.calls.put((work_id, item.fn, item.args, item.kwargs))
                with self.lock:
                    self.idle -= 1
            except BaseException as error:
                del self.running[work_id]
                text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
                error.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
                item.future.set_exception(error)
            del item

    def should_end(self):
        with self.lock:
            return (self.is_shutting_down or _global_shutdown) and not self.pending and not self.running

    def break_pool(self, cause):
        """A process has gone: no call can be trusted to end."""
        message = (
            "A process in the process pool was terminated abruptly while the future was running or "
            "pending.")
        with self.lock:
            self.broken = (
                "A child process terminated abruptly, the process pool is not usable anymore")
            items = [*self.running.values(), *self.pending]
            self.running.clear()
            self.pending.clear()
        error = BrokenProcessPool(message)
        if cause is not None:
            text = "".join(traceback.format_exception(type(cause), cause, cause.__traceback__))
            error.__cause__ = _RemoteTraceback(f"\n'''\n{text}'''")
        for item in items:
            try:
                item.future.set_exception(error)
            except _base.InvalidStateError:
                pass
        for process in self.processes.values():
            process.terminate()

    def end(self):
        if not self.broken:
            for _ in self.processes:
                self.calls.put(None)
        for process in self.processes.values():
            process.join()
        self.wakeup.close()
        for end in (self.calls._reader, self.calls._writer, self.results._reader, self.results._writer):
            end.close()


# The executor -------------------------------------------------------------------------------------

class ProcessPoolExecutor(_base.Executor):
    """Calls functions in a pool of processes."""

    def __init__(
            self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
            max_tasks_per_child=None):
        _check_system_limits()
        if max_workers is None:
            max_workers = os.process_cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers = max_workers
        if mp_context is None:
            mp_context = multiprocessing.get_context("spawn" if max_tasks_per_child is not None else None)
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
            if mp_context.get_start_method(allow_none=False) == "fork":
                raise ValueError(
                    "max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; "
                    "supply a different mp_context.")
        self._mp_context = mp_context
        self._starts_as_needed = mp_context.get_start_method(allow_none=False) != "fork"
        self._executor_manager_thread = None
        self._shutdown_lock = threading.Lock()
        self._shutdown_thread = False
        self._manager = _Manager(mp_context, max_workers, initializer, initargs, max_tasks_per_child)

    @property
    def _processes(self):
        return None if self._shutdown_thread else self._manager.processes

    @property
    def _broken(self):
        return self._manager.broken

    def _start(self):
        manager = self._manager
        # A fork would not take the thread along: all at once, and before it is there. Other processes are started
        # when there are calls for them.
        if not self._starts_as_needed:
            for _ in range(self._max_workers):
                manager.start_process()
        thread = threading.Thread(target=manager.run, daemon=True)
        self._executor_manager_thread = manager.thread = thread
        _threads_wakeups[thread] = manager
        thread.start()

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._manager.broken:
                raise BrokenProcessPool(self._manager.broken)
            if self._shutdown_thread:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _global_shutdown:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            with self._manager.lock:
                self._manager.pending.append(_WorkItem(future, fn, args, kwargs))
            if self._executor_manager_thread is None:
                self._start()
            if self._starts_as_needed:
                self._manager.claim_process()
            self._manager.wakeup.wakeup()
            return future

    submit.__doc__ = _base.Executor.submit.__doc__

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Call a function for each item; iterate over the results. Processes get several items at once."""
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        items = zip(*iterables)
        chunks = iter(lambda: tuple(itertools.islice(items, chunksize)), ())
        results = super().map(functools.partial(_process_chunk, fn), chunks, timeout=timeout)
        return _chained(results)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown_thread = True
            manager, thread = self._manager, self._executor_manager_thread
            with manager.lock:
                manager.is_shutting_down = True
                manager.cancels_pending = manager.cancels_pending or cancel_futures
            if thread is None:
                if not manager.wakeup._closed:
                    manager.end()
                return
            manager.wakeup.wakeup()
        if wait:
            thread.join()

    shutdown.__doc__ = _base.Executor.shutdown.__doc__


def _chained(lists):
    """The items of the lists; each is let go as it is handed on."""
    for items in lists:
        items.reverse()
        while items:
            yield items.pop()
