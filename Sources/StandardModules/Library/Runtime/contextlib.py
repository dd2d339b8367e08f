"""Tools for with statements."""

import sys
from collections import deque
from types import MethodType
from _contextlib_generators import (
    AbstractAsyncContextManager, AbstractContextManager, AsyncContextDecorator, ContextDecorator,
    _AsyncGeneratorContextManager, _GeneratorContextManager, asynccontextmanager, contextmanager,
)  # fmt: skip

__all__ = [
    "asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
    "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack",
    "redirect_stdout", "redirect_stderr", "suppress", "aclosing", "chdir",
]  # fmt: skip


class closing(AbstractContextManager):
    """Closes an object at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    """Awaits the aclose() of an object at the end of the block."""

    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        import sys

        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        import sys

        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Sends what is printed elsewhere."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Sends what is written to standard error elsewhere."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Ends the block quietly when one of the exceptions is raised."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            rest = excinst.split(self._exceptions)[1]
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing; the value of the block is what it was made with."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class chdir(AbstractContextManager):
    """Works in another folder for the block."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os

        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os

        os.chdir(self._old_cwd.pop())


class _Unwinding:
    """How the exceptions of callbacks are chained while a stack unwinds."""

    def __init__(self, exc):
        self.exc = exc
        self.received = exc is not None
        self.suppressed = False
        self.pending = False
        # The exception that a with statement around the stack was already handling.
        self.outside = sys.exception()

    @property
    def details(self):
        if self.exc is None:
            return None, None, None
        return type(self.exc), self.exc, self.exc.__traceback__

    def silence(self):
        self.suppressed = True
        self.pending = False
        self.exc = None

    def replace(self, new):
        """A callback raised: what was there before becomes the context of its exception."""
        link = new
        while link.__context__ is not None and link.__context__ is not self.exc:
            if link.__context__ is self.outside:
                link.__context__ = self.exc
                break
            link = link.__context__
        self.pending = True
        self.exc = new

    @property
    def silenced(self):
        return self.received and self.suppressed


class _BaseExitStack:
    """What both stacks share: callbacks, last in, first out."""

    def __init__(self):
        self._exit_callbacks = deque()

    def pop_all(self):
        """Move the callbacks to a new stack and return it."""
        other = type(self)()
        other._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = deque()
        return other

    def push(self, exit):
        """Register an object with __exit__, or a function with its signature."""
        method = getattr(type(exit), "__exit__", None)
        if method is None:
            self._push_exit_callback(exit)
        else:
            self._push_exit_callback(MethodType(method, exit))
        return exit

    def enter_context(self, cm):
        """Enter a context manager; leave it when the stack is left."""
        cls = type(cm)
        enter = getattr(cls, "__enter__", None)
        leave = getattr(cls, "__exit__", None)
        if enter is None or leave is None:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the "
                "context manager protocol"
            )
        result = enter(cm)
        self._push_exit_callback(MethodType(leave, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Register a function to call with these arguments."""

        def leave(exc_type, exc, tb):
            callback(*args, **kwds)

        leave.__wrapped__ = callback
        self._push_exit_callback(leave)
        return callback

    def _push_exit_callback(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))


class ExitStack(_BaseExitStack, AbstractContextManager):
    """A stack of context managers and callbacks that a block leaves together."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            _, callback = self._exit_callbacks.pop()
            try:
                if callback(*unwinding.details):
                    unwinding.silence()
            except BaseException as error:
                unwinding.replace(error)
        if unwinding.pending:
            # Raising adds a context; the right one is there. Not in a function: it would be a frame of the traceback.
            exc = unwinding.exc
            context = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = context
                raise
        return unwinding.silenced

    def close(self):
        """Leave everything now."""
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """As ExitStack, and for async context managers and coroutine functions too."""

    async def enter_async_context(self, cm):
        """Enter an async context manager; leave it when the stack is left."""
        cls = type(cm)
        enter = getattr(cls, "__aenter__", None)
        leave = getattr(cls, "__aexit__", None)
        if enter is None or leave is None:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the "
                "asynchronous context manager protocol"
            )
        result = await enter(cm)
        self._push_exit_callback(MethodType(leave, cm), is_sync=False)
        return result

    def push_async_exit(self, exit):
        """Register an object with __aexit__, or a coroutine function with its signature."""
        method = getattr(type(exit), "__aexit__", None)
        if method is None:
            self._push_exit_callback(exit, is_sync=False)
        else:
            self._push_exit_callback(MethodType(method, exit), is_sync=False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        """Register a coroutine function to call with these arguments."""

        async def leave(exc_type, exc, tb):
            await callback(*args, **kwds)

        leave.__wrapped__ = callback
        self._push_exit_callback(leave, is_sync=False)
        return callback

    async def aclose(self):
        """Leave everything now."""
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details[1])
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                result = callback(*unwinding.details)
                if not is_sync:
                    result = await result
                if result:
                    unwinding.silence()
            except BaseException as error:
                unwinding.replace(error)
        if unwinding.pending:
            # Raising adds a context; the right one is there. Not in a function: it would be a frame of the traceback.
            exc = unwinding.exc
            context = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = context
                raise
        return unwinding.silenced
