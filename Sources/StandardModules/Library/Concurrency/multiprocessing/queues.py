"""Queues between processes: pipes with locks at both ends."""

import collections
import os
import sys
import time
import types
from queue import Empty, Full

from multiprocessing import connection, context, reduction, util

__all__ = ["Queue", "SimpleQueue", "JoinableQueue"]

_ForkingPickler = reduction.ForkingPickler
_END = object()


class Queue:
    """A queue for many writers and readers. A thread writes what is put: put() never waits for the pipe."""

    def __init__(self, maxsize=0, *, ctx):
        if maxsize <= 0:
            from multiprocessing.synchronize import SEM_VALUE_MAX as maxsize
        self._maxsize = maxsize
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = ctx.Lock()
        self._opid = os.getpid()
        self._wlock = ctx.Lock()
        self._sem = ctx.BoundedSemaphore(maxsize)
        self._ignore_epipe = False
        self._reset()
        util.register_after_fork(self, Queue._after_fork)

    def __getstate__(self):
        context.assert_spawning(self)
        return (
            self._ignore_epipe, self._maxsize, self._reader, self._writer, self._rlock, self._wlock,
            self._sem, self._opid)

    def __setstate__(self, state):
        (self._ignore_epipe, self._maxsize, self._reader, self._writer, self._rlock, self._wlock,
         self._sem, self._opid) = state
        self._reset()

    def _after_fork(self):
        self._reset()

    def _reset(self):
        import threading

        self._notempty = threading.Condition(threading.Lock())
        self._buffer = collections.deque()
        self._thread = None
        self._jointhread = None
        self._joincancelled = False
        self._closed = False
        self._close = None

    def put(self, obj, block=True, timeout=None):
        """Put an object; when the queue is full, wait or raise Full."""
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if not self._sem.acquire(block, timeout):
            raise Full
        with self._notempty:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            self._notempty.notify()

    def get(self, block=True, timeout=None):
        """Take the next object; when the queue is empty, wait or raise Empty."""
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if block and timeout is None:
            with self._rlock:
                data = self._reader.recv_bytes()
            self._sem.release()
            return _ForkingPickler.loads(data)
        end = time.monotonic() + timeout if block else None
        if not self._rlock.acquire(block, timeout):
            raise Empty
        try:
            rest = max(0, end - time.monotonic()) if block else 0
            if not self._reader.poll(rest):
                raise Empty
            data = self._reader.recv_bytes()
            self._sem.release()
        finally:
            self._rlock.release()
        return _ForkingPickler.loads(data)

    def qsize(self):
        """Return how many objects have been put and not taken."""
        return self._maxsize - self._sem._semlock._get_value()

    def empty(self):
        """Is there nothing to take?"""
        return not self._reader.poll()

    def full(self):
        """Would put() have to wait?"""
        return self._sem._semlock._is_zero()

    def get_nowait(self):
        """As get(), without waiting."""
        return self.get(False)

    def put_nowait(self, obj):
        """As put(), without waiting."""
        return self.put(obj, False)

    def close(self):
        """This process puts nothing more."""
        self._closed = True
        close, self._close = self._close, None
        if close:
            close()

    def join_thread(self):
        """Wait until all that was put has been written; only after close()."""
        assert self._closed, f"Queue {self!r} not closed"
        if self._jointhread:
            self._jointhread()

    def cancel_join_thread(self):
        """The end of the process does not wait for what was put."""
        self._joincancelled = True
        if self._jointhread is not None:
            self._jointhread.cancel()

    def _start_thread(self):
        import threading

        self._buffer.clear()
        self._thread = threading.Thread(target=self._feed, name="QueueFeederThread", daemon=True)
        self._thread.start()
        if not self._joincancelled:
            self._jointhread = util.Finalize(
                self._thread, _join_thread, [self._thread], exitpriority=-5)
        # Before the thread is joined at the end, it must know that nothing more comes.
        self._close = util.Finalize(
            self, _finish, [self._buffer, self._notempty], exitpriority=10)

    def _feed(self):
        while True:
            try:
                with self._notempty:
                    while not self._buffer:
                        self._notempty.wait()
                    obj = self._buffer.popleft()
                if obj is _END:
                    self._reader.close()
                    self._writer.close()
                    return
                data = _ForkingPickler.dumps(obj)
                with self._wlock:
                    self._writer.send_bytes(data)
            except Exception as error:
                import errno

                if self._ignore_epipe and getattr(error, "errno", 0) == errno.EPIPE:
                    return
                if util.is_exiting():
                    util.info("error in queue thread: %s", error)
                    return
                # It has not been written: its place is free.
                self._sem.release()
                self._on_queue_feeder_error(error, obj)

    @staticmethod
    def _on_queue_feeder_error(e, obj):
        import traceback

        traceback.print_exc()

    __class_getitem__ = classmethod(types.GenericAlias)


def _join_thread(thread):
    thread.join()


def _finish(buffer, notempty):
    with notempty:
        buffer.append(_END)
        notempty.notify()


class JoinableQueue(Queue):
    """A queue whose takers tell when an object is done with."""

    def __init__(self, maxsize=0, *, ctx):
        super().__init__(maxsize, ctx=ctx)
        self._unfinished_tasks = ctx.Semaphore(0)
        self._cond = ctx.Condition()

    def __getstate__(self):
        return super().__getstate__() + (self._cond, self._unfinished_tasks)

    def __setstate__(self, state):
        super().__setstate__(state[:-2])
        self._cond, self._unfinished_tasks = state[-2:]

    def put(self, obj, block=True, timeout=None):
        """Put an object; when the queue is full, wait or raise Full."""
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        if not self._sem.acquire(block, timeout):
            raise Full
        with self._notempty, self._cond:
            if self._thread is None:
                self._start_thread()
            self._buffer.append(obj)
            self._unfinished_tasks.release()
            self._notempty.notify()

    def task_done(self):
        """An object that was taken is done with."""
        with self._cond:
            if not self._unfinished_tasks.acquire(False):
                raise ValueError("task_done() called too many times")
            if self._unfinished_tasks._semlock._is_zero():
                self._cond.notify_all()

    def join(self):
        """Wait until all that was put is done with."""
        with self._cond:
            if not self._unfinished_tasks._semlock._is_zero():
                self._cond.wait()


class SimpleQueue:
    """A pipe with a lock at each end."""

    def __init__(self, *, ctx):
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._rlock = ctx.Lock()
        self._poll = self._reader.poll
        self._wlock = ctx.Lock()

    def close(self):
        """Close both ends."""
        self._reader.close()
        self._writer.close()

    def empty(self):
        """Is there nothing to take?"""
        return not self._poll()

    def __getstate__(self):
        context.assert_spawning(self)
        return self._reader, self._writer, self._rlock, self._wlock

    def __setstate__(self, state):
        self._reader, self._writer, self._rlock, self._wlock = state
        self._poll = self._reader.poll

    def get(self):
        """Take the next object, waiting for it."""
        with self._rlock:
            data = self._reader.recv_bytes()
        return _ForkingPickler.loads(data)

    def put(self, obj):
        """Put an object."""
        data = _ForkingPickler.dumps(obj)
        with self._wlock:
            self._writer.send_bytes(data)

    __class_getitem__ = classmethod(types.GenericAlias)
