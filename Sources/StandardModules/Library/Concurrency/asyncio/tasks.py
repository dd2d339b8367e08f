"""Tasks, and what waits for several of them."""

import _asyncio
import weakref

from _asyncio import (
    _enter_task, _leave_task, _register_eager_task, _register_task, _swap_current_task,
    _unregister_eager_task, _unregister_task)
from asyncio import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, all_tasks, coroutines, create_task, current_task, ensure_future, events, exceptions, futures, gather, queues, shield,
    sleep, wait, wait_for)

__all__ = (
    "Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait",
    "wait_for", "as_completed", "sleep", "gather", "shield", "ensure_future",
    "run_coroutine_threadsafe", "current_task", "all_tasks", "create_eager_task_factory",
    "eager_task_factory", "_register_task", "_unregister_task", "_enter_task", "_leave_task",
)

_PyTask = _CTask = Task
_GatheringFuture = _asyncio._GatheringFuture
_scheduled_tasks = _asyncio._scheduled_tasks = weakref.WeakSet()
_eager_tasks = _asyncio._eager_tasks = set()
_current_tasks = _asyncio._current_tasks

_py_current_task = _c_current_task = current_task
_py_register_task = _c_register_task = _register_task
_py_register_eager_task = _c_register_eager_task = _register_eager_task
_py_unregister_task = _c_unregister_task = _unregister_task
_py_unregister_eager_task = _c_unregister_eager_task = _unregister_eager_task
_py_enter_task = _c_enter_task = _enter_task
_py_leave_task = _c_leave_task = _leave_task
_py_swap_current_task = _c_swap_current_task = _swap_current_task


class _AsCompletedIterator:
    """Gives the futures, or coroutines for their results, in the order of their ends."""

    def __init__(self, aws, timeout):
        loop = events.get_event_loop()
        awaitables = [ensure_future(awaitable, loop=loop) for awaitable in dict.fromkeys(aws)]
        self._done = queues.Queue()
        self._todo = dict.fromkeys(awaitables)
        _asyncio._name_whole(self._done, "as_completed", self._todo)
        self._todo_left = len(self._todo)
        self._timeout_handle = None
        for future in self._todo:
            future.add_done_callback(self._handle_completion)
        if self._todo and timeout is not None:
            self._timeout_handle = loop.call_later(timeout, self._handle_timeout)

    def __iter__(self):
        return self

    def __aiter__(self):
        return self

    def __next__(self):
        if not self._todo_left:
            raise StopIteration
        self._todo_left -= 1
        return self._wait_for_one(True)

    async def __anext__(self):
        if not self._todo_left:
            raise StopAsyncIteration
        self._todo_left -= 1
        return await self._wait_for_one()

    def _handle_completion(self, future):
        if not self._todo:
            return
        del self._todo[future]
        self._done.put_nowait(future)
        if not self._todo and self._timeout_handle is not None:
            self._timeout_handle.cancel()

    def _handle_timeout(self):
        for future in self._todo:
            future.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)
        self._todo.clear()

    async def _wait_for_one(self, resolve=False):
        future = await self._done.get()
        if future is None:
            raise exceptions.TimeoutError
        return future.result() if resolve else future


def as_completed(fs, *, timeout=None):
    """Iterates over awaitables in the order in which they end."""
    if hasattr(fs, "__await__") or coroutines.iscoroutine(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


def run_coroutine_threadsafe(coro, loop):
    """Runs the coroutine on a loop of another thread; returns a future of that thread."""
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future as ThreadFuture

    future = ThreadFuture()
    future._work_loop = loop

    def begin():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(begin)
    return future


def create_eager_task_factory(custom_task_constructor):
    """A task factory whose tasks begin at once."""

    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(
            coro, loop=loop, name=name, context=context, eager_start=True)

    return factory


eager_task_factory = create_eager_task_factory(Task)
