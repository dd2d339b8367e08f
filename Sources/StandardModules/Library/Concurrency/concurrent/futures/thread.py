"""A pool of threads."""

import itertools
import os
import queue
import threading
import types
import weakref
from concurrent.futures import _base

# The queues of the workers that live, by their threads: at the end each gets None.
_threads_queues = {}
_shutdown = False
_global_shutdown_lock = threading.Lock()


def _python_exit():
    """The main module has ended: the workers finish what there is."""
    global _shutdown
    with _global_shutdown_lock:
        _shutdown = True
    workers = list(_threads_queues.items())
    for thread, work in workers:
        work.put(None)
    for thread, work in workers:
        thread.join()


threading._register_atexit(_python_exit)

# A child of a fork must not find the lock held by a thread that it does not have.
os.register_at_fork(
    before=_global_shutdown_lock.acquire,
    after_in_child=_global_shutdown_lock._at_fork_reinit,
    after_in_parent=_global_shutdown_lock.release,
)


class _WorkItem:
    """One call."""

    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
            # The exception's traceback must not keep the future.
            self = None
        else:
            self.future.set_result(result)

    __class_getitem__ = classmethod(types.GenericAlias)


def _is_over(executor_reference):
    """Shall the workers of the executor end? Nobody else runs while this function holds the executor."""
    executor = executor_reference()
    if _shutdown or executor is None or executor._shutdown:
        if executor is not None:
            executor._shutdown = True
        return True
    return False


def _worker(executor_reference, work_queue, idle_semaphore, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base._log().critical("Exception in initializer:", exc_info=True)
            executor = executor_reference()
            if executor is not None:
                executor._initializer_failed()
            _threads_queues.pop(threading.current_thread(), None)
            return
    try:
        while True:
            try:
                item = work_queue.get_nowait()
            except queue.Empty:
                # Nothing to do: the next submit needs no new thread.
                idle_semaphore.release()
                item = work_queue.get(block=True)
            if item is not None:
                item.run()
                del item
            elif _is_over(executor_reference):
                # The next worker ends, too.
                work_queue.put(None)
                return
    except BaseException:
        _base._log().critical("Exception in worker", exc_info=True)
    finally:
        _threads_queues.pop(threading.current_thread(), None)


class BrokenThreadPool(_base.BrokenExecutor):
    """The initializer of a worker has failed."""


class ThreadPoolExecutor(_base.Executor):
    """Calls functions in threads, in so many at the same time."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            # Most calls wait for something outside.
            max_workers = min(32, (os.process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        self._thread_name_prefix = (
            thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}")
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _global_shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _shutdown:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    submit.__doc__ = _base.Executor.submit.__doc__

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        count = len(self._threads)
        if count >= self._max_workers:
            return

        # When the executor is gone, its workers end.
        def wake(_, work_queue=self._work_queue):
            work_queue.put(None)

        thread = threading.Thread(
            name=f"{self._thread_name_prefix or self}_{count}", target=_worker,
            args=(
                weakref.ref(self, wake), self._work_queue, self._idle_semaphore, self._initializer,
                self._initargs))
        _threads_queues[thread] = self._work_queue
        try:
            thread.start()
        except BaseException:
            # What was not started cannot be joined at the end.
            del _threads_queues[thread]
            raise
        self._threads.add(thread)

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = (
                "A thread initializer failed, the thread pool is not usable anymore")
            self._drop_work(
                lambda future: future.set_exception(BrokenThreadPool(self._broken)))

    def _drop_work(self, end):
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                return
            if item is not None:
                end(item.future)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                self._drop_work(lambda future: future.cancel())
            # A worker that waits looks again.
            self._work_queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    shutdown.__doc__ = _base.Executor.shutdown.__doc__
