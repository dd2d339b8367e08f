"""The loop without what is special to a system."""

import collections
import time
import warnings

from asyncio import (
    BaseEventLoop, constants, coroutines, events, exceptions, format_helpers, futures, protocols,
    staggered, tasks, timeouts, transports)
from asyncio.log import logger

__all__ = "BaseEventLoop", "Server"

_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5
MAXIMUM_SELECT_TIMEOUT = 24 * 3600


def _format_handle(handle):
    owner = getattr(handle._callback, "__self__", None)
    return repr(owner) if isinstance(owner, tasks.Task) else str(handle)


def _run_until_complete_cb(future):
    if not future.cancelled():
        error = future.exception()
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return
    futures._get_loop(future).stop()


class Server(events.AbstractServer):
    """What create_server() returns, once Baton has the network."""

    def __init__(self, loop, sockets, *args):
        raise NotImplementedError("asyncio.Server needs the network, which Baton does not have yet")
