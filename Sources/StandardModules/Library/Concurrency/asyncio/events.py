"""Loops, handles and the policies that say which loop is current."""

import _asyncio
from asyncio import (
    AbstractEventLoop, Handle, TimerHandle, _get_running_loop, _set_running_loop, get_event_loop,
    get_running_loop, new_event_loop, set_event_loop)

__all__ = (
    "AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
    "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop",
    "new_event_loop", "get_child_watcher", "set_child_watcher", "_set_running_loop",
    "get_running_loop", "_get_running_loop",
)


class AbstractServer:
    """What create_server() returns."""

    def close(self):
        """Accept no more connections; those that there are live on."""
        raise NotImplementedError

    def close_clients(self):
        """Close the connections of all clients."""
        raise NotImplementedError

    def abort_clients(self):
        """Close the connections of all clients at once; what is buffered is lost."""
        raise NotImplementedError

    def get_loop(self):
        """Return the loop that the server belongs to."""
        raise NotImplementedError

    def is_serving(self):
        """Return whether the server accepts connections."""
        raise NotImplementedError

    async def start_serving(self):
        """Begin to accept connections; does nothing when the server does so already."""
        raise NotImplementedError

    async def serve_forever(self):
        """Accept connections until the coroutine is cancelled, which closes the server."""
        raise NotImplementedError

    async def wait_closed(self):
        """Wait until the server is closed and its last connection has ended."""
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class AbstractEventLoopPolicy:
    """Says which loop is current, and makes loops."""

    def get_event_loop(self):
        """Return the loop of the present context."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Make a loop that of the present context."""
        raise NotImplementedError

    def new_event_loop(self):
        """Make a new loop."""
        raise NotImplementedError

    def get_child_watcher(self):
        """Return what watches over child processes."""
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        """Set what watches over child processes."""
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """The rules that hold without a policy: the first use in the main thread makes a loop."""

    _loop_factory = None

    def __init__(self):
        import threading

        class Local(threading.local):
            _loop = None
            _set_called = False

        self._local = Local()

    def get_event_loop(self):
        import threading

        local = self._local
        if local._loop is None and not local._set_called and threading.current_thread() is threading.main_thread():
            import warnings

            warnings.warn("There is no current event loop", DeprecationWarning, stacklevel=2)
            self.set_event_loop(self.new_event_loop())
        if local._loop is None:
            raise RuntimeError(f"There is no current event loop in thread {threading.current_thread().name!r}.")
        return local._loop

    def set_event_loop(self, loop):
        self._local._set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(
                f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._local._loop = loop

    def new_event_loop(self):
        return self._loop_factory()


class _LocalOfThreads:
    """What the rules without a policy know of the running thread."""

    _loop = property(
        lambda self: _asyncio._current_loop_state()[0], lambda self, loop: _asyncio._set_current_loop(loop))
    # Setting the loop sets it, too.
    _set_called = property(lambda self: _asyncio._current_loop_state()[1], lambda self, value: None)


_default_policy = None


def get_event_loop_policy():
    """The policy that was set, else the default one."""
    global _default_policy
    policy = _asyncio._get_policy()
    if policy is not None:
        return policy
    if _default_policy is None:
        from asyncio import unix_events

        _default_policy = unix_events.DefaultEventLoopPolicy()
        _default_policy._local = _LocalOfThreads()
    return _default_policy


def set_event_loop_policy(policy):
    """Sets the policy; None brings the default one back."""
    global _default_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(
            "policy must be an instance of AbstractEventLoopPolicy or None, "
            f"not '{type(policy).__name__}'")
    if policy is None:
        _default_policy = None
    _asyncio._set_policy(policy)


def get_child_watcher():
    """Return what watches over child processes."""
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    """Set what watches over child processes."""
    return get_event_loop_policy().set_child_watcher(watcher)


# CPython has these twice, in Python and in C, and names both.
_py__get_running_loop = _c__get_running_loop = _get_running_loop
_py__set_running_loop = _c__set_running_loop = _set_running_loop
_py_get_running_loop = _c_get_running_loop = get_running_loop
_py_get_event_loop = _c_get_event_loop = get_event_loop


def __getattr__(name):
    if name == "threading":
        import threading

        return threading
    if name == "_event_loop_policy":
        return _asyncio._get_policy() or _default_policy
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
