"""The loop of Unix systems and its policy."""

from asyncio import SelectorEventLoop, events

__all__ = (
    "SelectorEventLoop", "AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher",
    "PidfdChildWatcher", "MultiLoopChildWatcher", "ThreadedChildWatcher", "DefaultEventLoopPolicy",
    "EventLoop",
)

EventLoop = _UnixSelectorEventLoop = SelectorEventLoop


class AbstractChildWatcher:
    """Tells of the ends of child processes."""

    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError

    def remove_child_handler(self, pid):
        raise NotImplementedError

    def attach_loop(self, loop):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError

    def is_active(self):
        raise NotImplementedError

    def __enter__(self):
        raise NotImplementedError

    def __exit__(self, a, b, c):
        raise NotImplementedError


class _MissingChildWatcher(AbstractChildWatcher):
    def __init__(self):
        raise NotImplementedError(
            f"asyncio.{type(self).__name__} needs child processes, which Baton does not have yet")


class SafeChildWatcher(_MissingChildWatcher):
    pass


class FastChildWatcher(_MissingChildWatcher):
    pass


class PidfdChildWatcher(_MissingChildWatcher):
    pass


class MultiLoopChildWatcher(_MissingChildWatcher):
    pass


class ThreadedChildWatcher(_MissingChildWatcher):
    pass


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    """Makes selector loops."""

    _loop_factory = SelectorEventLoop

    def get_child_watcher(self):
        raise NotImplementedError(
            "child watchers need child processes, which Baton does not have yet")

    def set_child_watcher(self, watcher):
        raise NotImplementedError(
            "child watchers need child processes, which Baton does not have yet")


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
