"""The ways to start processes, each with all that depends on it."""

import os
import sys

from multiprocessing import process


class ProcessError(Exception):
    """What goes wrong with processes."""


class BufferTooShort(ProcessError):
    """A message is longer than the buffer for it."""


class TimeoutError(ProcessError):
    """Something has not happened in time."""


class AuthenticationError(ProcessError):
    """The other side does not know the key."""


class BaseContext:
    """What is the same for all ways to start processes."""

    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    TimeoutError = TimeoutError
    AuthenticationError = AuthenticationError

    current_process = staticmethod(process.current_process)
    parent_process = staticmethod(process.parent_process)
    active_children = staticmethod(process.active_children)

    def cpu_count(self):
        """Return the number of processors of the system."""
        count = os.cpu_count()
        if count is None:
            raise NotImplementedError("cannot determine number of cpus")
        return count

    def Manager(self):
        """Return a manager: a process that holds objects for others."""
        from multiprocessing.managers import SyncManager

        manager = SyncManager(ctx=self.get_context())
        manager.start()
        return manager

    def Pipe(self, duplex=True):
        """Return two connected ends of a pipe."""
        from multiprocessing.connection import Pipe

        return Pipe(duplex)

    def Lock(self):
        """Return a lock that processes share."""
        from multiprocessing.synchronize import Lock

        return Lock(ctx=self.get_context())

    def RLock(self):
        """Return a lock that its owner may take several times."""
        from multiprocessing.synchronize import RLock

        return RLock(ctx=self.get_context())

    def Condition(self, lock=None):
        """Return a condition that processes wait for."""
        from multiprocessing.synchronize import Condition

        return Condition(lock, ctx=self.get_context())

    def Semaphore(self, value=1):
        """Return a counting semaphore."""
        from multiprocessing.synchronize import Semaphore

        return Semaphore(value, ctx=self.get_context())

    def BoundedSemaphore(self, value=1):
        """Return a semaphore that never rises above its first value."""
        from multiprocessing.synchronize import BoundedSemaphore

        return BoundedSemaphore(value, ctx=self.get_context())

    def Event(self):
        """Return a flag that processes wait for."""
        from multiprocessing.synchronize import Event

        return Event(ctx=self.get_context())

    def Barrier(self, parties, action=None, timeout=None):
        """Return a point where several processes wait for each other."""
        from multiprocessing.synchronize import Barrier

        return Barrier(parties, action, timeout, ctx=self.get_context())

    def Queue(self, maxsize=0):
        """Return a queue for many writers and readers."""
        from multiprocessing.queues import Queue

        return Queue(maxsize, ctx=self.get_context())

    def JoinableQueue(self, maxsize=0):
        """Return a queue whose items are reported as done."""
        from multiprocessing.queues import JoinableQueue

        return JoinableQueue(maxsize, ctx=self.get_context())

    def SimpleQueue(self):
        """Return a queue that is little more than a pipe."""
        from multiprocessing.queues import SimpleQueue

        return SimpleQueue(ctx=self.get_context())

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        """Return a pool of processes."""
        from multiprocessing.pool import Pool

        return Pool(processes, initializer, initargs, maxtasksperchild, context=self.get_context())

    def RawValue(self, typecode_or_type, *args):
        """Return a shared value without a lock."""
        from multiprocessing.sharedctypes import RawValue

        return RawValue(typecode_or_type, *args)

    def RawArray(self, typecode_or_type, size_or_initializer):
        """Return a shared array without a lock."""
        from multiprocessing.sharedctypes import RawArray

        return RawArray(typecode_or_type, size_or_initializer)

    def Value(self, typecode_or_type, *args, lock=True):
        """Return a shared value."""
        from multiprocessing.sharedctypes import Value

        return Value(typecode_or_type, *args, lock=lock, ctx=self.get_context())

    def Array(self, typecode_or_type, size_or_initializer, *, lock=True):
        """Return a shared array."""
        from multiprocessing.sharedctypes import Array

        return Array(typecode_or_type, size_or_initializer, lock=lock, ctx=self.get_context())

    def freeze_support(self):
        """Nothing needs to be done: there are no frozen executables."""

    def get_logger(self):
        """Return the package's logger."""
        from multiprocessing.util import get_logger

        return get_logger()

    def log_to_stderr(self, level=None):
        """Show what the package does on standard error."""
        from multiprocessing.util import log_to_stderr

        return log_to_stderr(level)

    def allow_connection_pickling(self):
        """Connections can always be sent to processes that are being started."""

    def set_executable(self, executable):
        """Choose the program of spawned processes."""
        from multiprocessing.spawn import set_executable

        set_executable(executable)

    def set_forkserver_preload(self, module_names):
        """Let the server that forks import these modules first."""
        from multiprocessing.forkserver import set_forkserver_preload

        set_forkserver_preload(module_names)

    def get_context(self, method=None):
        """Return the context of a start method."""
        if method is None:
            return self
        if method not in _concrete_contexts:
            raise ValueError(f"cannot find context for {method!r}") from None
        return _concrete_contexts[method]

    def get_start_method(self, allow_none=False):
        """Return the name of the start method."""
        return self._name

    def set_start_method(self, method, force=False):
        """Only the default context can be set."""
        raise ValueError("cannot set start method of concrete context")

    @property
    def reducer(self):
        """The module by which objects are sent."""
        from multiprocessing import reduction

        return reduction

    def _check_available(self):
        pass


class Process(process.BaseProcess):
    """A process of the default start method."""

    _start_method = None

    @staticmethod
    def _Popen(process_obj):
        return _default_context.get_context().Process._Popen(process_obj)

    @staticmethod
    def _after_fork():
        return _default_context.get_context().Process._after_fork()


class DefaultContext(BaseContext):
    """The context behind the package's own functions."""

    Process = Process

    def __init__(self, context):
        self._default_context = context
        self._actual_context = None

    def get_context(self, method=None):
        """Return the context of a start method; without one, the one in use."""
        if method is not None:
            return super().get_context(method)
        if self._actual_context is None:
            self._actual_context = self._default_context
        return self._actual_context

    def set_start_method(self, method, force=False):
        """Choose the start method; only once unless forced."""
        if self._actual_context is not None and not force:
            raise RuntimeError("context has already been set")
        self._actual_context = None if method is None and force else self.get_context(method)

    def get_start_method(self, allow_none=False):
        """Return the name of the start method in use."""
        if self._actual_context is None:
            if allow_none:
                return None
            self._actual_context = self._default_context
        return self._actual_context._name

    def get_all_start_methods(self):
        """Return the names of the start methods, the default first."""
        default = self._default_context._name
        return [default, *(name for name in _concrete_contexts if name != default)]


class ForkProcess(process.BaseProcess):
    """A copy of its parent."""

    _start_method = "fork"

    @staticmethod
    def _Popen(process_obj):
        from multiprocessing.popen_fork import Popen

        return Popen(process_obj)


class SpawnProcess(process.BaseProcess):
    """A fresh interpreter that gets its work through a pipe."""

    _start_method = "spawn"

    @staticmethod
    def _Popen(process_obj):
        from multiprocessing.popen_spawn_posix import Popen

        return Popen(process_obj)


class ForkServerProcess(process.BaseProcess):
    """A copy of a server that has nothing of its parent."""

    _start_method = "forkserver"

    @staticmethod
    def _Popen(process_obj):
        from multiprocessing.popen_forkserver import Popen

        return Popen(process_obj)


class ForkContext(BaseContext):
    """Processes are forked."""

    _name = "fork"
    Process = ForkProcess


class SpawnContext(BaseContext):
    """Processes are spawned."""

    _name = "spawn"
    Process = SpawnProcess


class ForkServerContext(BaseContext):
    """A server forks the processes."""

    _name = "forkserver"
    Process = ForkServerProcess


_concrete_contexts = {"fork": ForkContext(), "spawn": SpawnContext(), "forkserver": ForkServerContext()}
_default_context = DefaultContext(_concrete_contexts["spawn" if sys.platform == "darwin" else "fork"])

# The process that is being started, while its objects are written for it.
_spawning = []


def get_spawning_popen():
    return _spawning[-1] if _spawning else None


def assert_spawning(obj):
    if not _spawning:
        raise RuntimeError(
            f"{type(obj).__name__} objects should only be shared between processes through inheritance")
