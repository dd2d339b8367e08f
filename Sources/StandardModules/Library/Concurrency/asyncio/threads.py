"""Calling functions in threads, and the loop's own pool for that."""

import _asyncio
import contextvars
import functools
import warnings

from asyncio import events, futures, timeouts

__all__ = ("to_thread",)


async def to_thread(func, /, *args, **kwargs):
    """Calls the function in a thread of the loop's pool, with the current context."""
    loop = events.get_running_loop()
    context = contextvars.copy_context()
    call = functools.partial(context.run, func, *args, **kwargs)
    future = loop.run_in_executor(None, call)
    _asyncio._name_work(future, func)
    return await future


def _make_default_executor():
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(thread_name_prefix="asyncio")


def _check_executor(executor):
    from concurrent.futures import ThreadPoolExecutor

    if not isinstance(executor, ThreadPoolExecutor):
        raise TypeError("executor must be ThreadPoolExecutor instance")


def _submit(loop, executor, func, args):
    source = executor.submit(func, *args)
    future = futures.wrap_future(source, loop=loop)
    _asyncio._name_wait(future, source, "thread", func)
    return future


async def _shut_down(loop, executor, timeout):
    """Ends the pool without holding the loop up: the waiting is a thread's."""
    import threading

    ended = loop.create_future()
    _asyncio._name_wait(ended, None, "end of threads")

    def end():
        try:
            executor.shutdown(wait=True)
            if not loop.is_closed():
                loop.call_soon_threadsafe(futures._set_result_unless_cancelled, ended, None)
        except Exception as error:
            if not loop.is_closed() and not ended.cancelled():
                loop.call_soon_threadsafe(ended.set_exception, error)

    thread = threading.Thread(target=end)
    thread.start()
    try:
        async with timeouts.timeout(timeout):
            await ended
    except TimeoutError:
        warnings.warn(
            f"The executor did not finishing joining its threads within {timeout} seconds.",
            RuntimeWarning, stacklevel=2)
        executor.shutdown(wait=False)
    else:
        thread.join()
