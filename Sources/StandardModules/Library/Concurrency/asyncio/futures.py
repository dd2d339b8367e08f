"""A result that will be there later."""

from asyncio import Future, events, exceptions, isfuture

__all__ = "Future", "wrap_future", "isfuture"

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"
# One below logging.DEBUG.
STACK_DEBUG = 9

_PyFuture = _CFuture = Future


def _get_loop(future):
    get_loop = getattr(future, "get_loop", None)
    return future._loop if get_loop is None else get_loop()


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def _convert_future_exc(error):
    from concurrent.futures import _base

    for theirs, ours in (
        (_base.CancelledError, exceptions.CancelledError),
        (_base.InvalidStateError, exceptions.InvalidStateError),
    ):
        if type(error) is theirs:
            return ours(*error.args).with_traceback(error.__traceback__)
    return error


def _set_concurrent_future_state(concurrent, source):
    assert source.done()
    if source.cancelled():
        concurrent.cancel()
    if not concurrent.set_running_or_notify_cancel():
        return
    error = source.exception()
    if error is None:
        concurrent.set_result(source.result())
    else:
        concurrent.set_exception(_convert_future_exc(error))


def _copy_future_state(source, dest):
    assert source.done()
    if dest.cancelled():
        return
    assert not dest.done()
    if source.cancelled():
        dest.cancel()
        return
    error = source.exception()
    if error is None:
        dest.set_result(source.result())
    else:
        dest.set_exception(_convert_future_exc(error))


def _chain_future(source, destination):
    """Lets the second future end as the first does; cancelling the second cancels the first."""
    from concurrent.futures import Future as ThreadFuture

    if not isfuture(source) and not isinstance(source, ThreadFuture):
        raise TypeError("A future is required for source argument")
    if not isfuture(destination) and not isinstance(destination, ThreadFuture):
        raise TypeError("A future is required for destination argument")
    source_loop = _get_loop(source) if isfuture(source) else None
    dest_loop = _get_loop(destination) if isfuture(destination) else None

    def hand_over(source):
        if isfuture(destination):
            _copy_future_state(source, destination)
        else:
            _set_concurrent_future_state(destination, source)

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is dest_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if destination.cancelled() and dest_loop is not None and dest_loop.is_closed():
            return
        if dest_loop is None or dest_loop is source_loop:
            hand_over(source)
        elif not dest_loop.is_closed():
            dest_loop.call_soon_threadsafe(hand_over, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    """A future of the loop for one of a thread pool."""
    if isfuture(future):
        return future
    from concurrent.futures import Future as ThreadFuture

    assert isinstance(future, ThreadFuture), \
        f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        loop = events.get_event_loop()
    wrapped = loop.create_future()
    _chain_future(future, wrapped)
    return wrapped
