"""Managers: a process of its own holds objects; proxies in other processes call their methods."""

import array
import queue
import signal
import sys
import threading

from multiprocessing import connection, context, pool, process, reduction, shared_memory, util
from multiprocessing._manager_server import (
    RemoteError, Server, SharedMemoryServer, State, Token, _SharedMemoryTracker, all_methods,
    convert_to_error, dispatch, listener_client, public_methods)
from multiprocessing._proxies import (
    AcquirerProxy, ArrayProxy, AutoProxy, BarrierProxy, BaseListProxy, BasePoolProxy, BaseProxy,
    ConditionProxy, DictProxy, EventProxy, IteratorProxy, ListProxy, MakeProxyType, NamespaceProxy,
    PoolProxy, ProcessLocalSet, RebuildProxy, ValueProxy)

__all__ = ["BaseManager", "SyncManager", "BaseProxy", "Token", "SharedMemoryManager"]


def reduce_array(items):
    return array.array, (items.typecode, items.tobytes())


def rebuild_as_list(view):
    return list, (list(view),)


# Views of a dict are sent as lists.
view_types = [type(getattr({}, name)()) for name in ("items", "keys", "values")]
reduction.register(array.array, reduce_array)
for _type in view_types:
    reduction.register(_type, rebuild_as_list)


class BaseManager:
    """Starts a process that holds objects, or connects to one."""

    _registry = {}
    _Server = Server

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *, shutdown_timeout=1.0):
        self._address = address
        self._authkey = process.AuthenticationString(
            process.current_process().authkey if authkey is None else authkey)
        self._state = State()
        self._state.value = State.INITIAL
        self._serializer = serializer
        self._Listener, self._Client = listener_client[serializer]
        self._ctx = context._default_context.get_context() if ctx is None else ctx
        self._shutdown_timeout = shutdown_timeout
        self._process = None

    def _check_initial(self):
        if self._state.value == State.STARTED:
            raise context.ProcessError(f"Already started {self._told[0]}")
        if self._state.value == State.SHUTDOWN:
            raise context.ProcessError(f"{self._told[1]} has shut down")
        if self._state.value != State.INITIAL:
            raise context.ProcessError(f"Unknown state {self._state.value!r}")

    _told = "server", "Manager"

    def get_server(self):
        """A server in this process; its serve_forever() serves."""
        self._check_initial()
        return self._Server(self._registry, self._address, self._authkey, self._serializer)

    def connect(self):
        """Connect to a manager that another program has started."""
        conn = self._Client(self._address, authkey=self._authkey)
        dispatch(conn, None, "dummy")
        self._state.value = State.STARTED

    def start(self, initializer=None, initargs=()):
        """Start the process."""
        self._check_initial()
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        reader, writer = connection.Pipe(duplex=False)
        self._process = self._ctx.Process(
            target=type(self)._run_server,
            args=(self._registry, self._address, self._authkey, self._serializer, writer, initializer, initargs))
        number = ":".join(map(str, self._process._identity))
        self._process.name = f"{type(self).__name__}-{number}"
        self._process.start()
        writer.close()
        self._address = reader.recv()
        reader.close()
        self._state.value = State.STARTED
        self.shutdown = util.Finalize(
            self, type(self)._finalize_manager,
            args=(
                self._process, self._address, self._authkey, self._state, self._Client,
                self._shutdown_timeout),
            exitpriority=0)

    @classmethod
    def _run_server(cls, registry, address, authkey, serializer, writer, initializer=None, initargs=()):
        # Ctrl-C is for the others: the server ends when they want it to.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if initializer is not None:
            initializer(*initargs)
        server = cls._Server(registry, address, authkey, serializer)
        writer.send(server.address)
        writer.close()
        util.info("manager serving at %r", server.address)
        server.serve_forever()

    @staticmethod
    def _finalize_manager(process, address, authkey, state, _Client, shutdown_timeout):
        if process.is_alive():
            util.info("sending shutdown message to manager")
            try:
                conn = _Client(address, authkey=authkey)
                try:
                    dispatch(conn, None, "shutdown")
                finally:
                    conn.close()
            except Exception:
                pass
            process.join(timeout=shutdown_timeout)
            if process.is_alive():
                util.info("manager still alive")
                process.terminate()
                process.join(timeout=shutdown_timeout)
                if process.is_alive():
                    util.info("manager still alive after terminate")
                    process.kill()
                    process.join()
        state.value = State.SHUTDOWN
        BaseProxy._address_to_local.pop(address, None)

    def __enter__(self):
        if self._state.value == State.INITIAL:
            self.start()
        if self._state.value != State.STARTED:
            self._check_initial()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    def _create(self, typeid, /, *args, **kwds):
        assert self._state.value == State.STARTED, "server not yet started"
        conn = self._Client(self._address, authkey=self._authkey)
        try:
            ident, exposed = dispatch(conn, None, "create", (typeid, *args), kwds)
        finally:
            conn.close()
        return Token(typeid, self._address, ident), exposed

    def join(self, timeout=None):
        """Wait for the process to end."""
        if self._process is not None:
            self._process.join(timeout)
            if not self._process.is_alive():
                self._process = None

    def _ask(self, name):
        conn = self._Client(self._address, authkey=self._authkey)
        try:
            return dispatch(conn, None, name)
        finally:
            conn.close()

    def _debug_info(self):
        return self._ask("debug_info")

    def _number_of_objects(self):
        return self._ask("number_of_objects")

    @property
    def address(self):
        """Where the process listens."""
        return self._address

    @classmethod
    def register(
        cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True,
    ):  # fmt: skip
        """Add a kind of object; a method of its name makes them."""
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            proxytype = AutoProxy
        exposed = exposed or getattr(proxytype, "_exposed_", None)
        method_to_typeid = method_to_typeid or getattr(proxytype, "_method_to_typeid_", None)
        if method_to_typeid:
            for key, value in list(method_to_typeid.items()):
                assert type(key) is str, f"{key!r} is not a string"
                assert type(value) is str, f"{value!r} is not a string"
        cls._registry[typeid] = callable, exposed, method_to_typeid, proxytype
        if not create_method:
            return

        def make(self, /, *args, **kwds):
            util.debug("requesting creation of a shared %r object", typeid)
            token, exposed = self._create(typeid, *args, **kwds)
            proxy = proxytype(token, self._serializer, manager=self, authkey=self._authkey, exposed=exposed)
            conn = self._Client(token.address, authkey=self._authkey)
            dispatch(conn, None, "decref", (token.id,))
            return proxy

        make.__name__ = typeid
        setattr(cls, typeid, make)


# Kinds of objects ---------------------------------------------------------------------------------

class Namespace:
    """An object with any attributes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        items = sorted(f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_"))
        return f"{self.__class__.__name__}({', '.join(items)})"


class Value:
    """An object with a value."""

    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self._value!r})"

    value = property(get, set)


def Array(typecode, sequence, lock=True):
    """An array of values of one type."""
    return array.array(typecode, sequence)


class SyncManager(BaseManager):
    """A manager of the usual kinds of objects."""


for _typeid, _callable, _proxytype in (
        ("Queue", queue.Queue, None), ("JoinableQueue", queue.Queue, None),
        ("Event", threading.Event, EventProxy), ("Lock", threading.Lock, AcquirerProxy),
        ("RLock", threading.RLock, AcquirerProxy), ("Semaphore", threading.Semaphore, AcquirerProxy),
        ("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy),
        ("Condition", threading.Condition, ConditionProxy), ("Barrier", threading.Barrier, BarrierProxy),
        ("Pool", pool.Pool, PoolProxy), ("list", list, ListProxy), ("dict", dict, DictProxy),
        ("Value", Value, ValueProxy), ("Array", Array, ArrayProxy), ("Namespace", Namespace, NamespaceProxy)):
    SyncManager.register(_typeid, _callable, _proxytype)
# What methods of a pool return.
SyncManager.register("Iterator", proxytype=IteratorProxy, create_method=False)
SyncManager.register("AsyncResult", create_method=False)


class SharedMemoryManager(BaseManager):
    """Makes blocks of shared memory and removes them when it is shut down."""

    _Server = SharedMemoryServer
    _told = "SharedMemoryServer", "SharedMemoryManager"

    def __init__(self, *args, **kwargs):
        # Both processes are to have the same tracker.
        from multiprocessing import resource_tracker

        resource_tracker.ensure_running()
        super().__init__(*args, **kwargs)

    def SharedMemory(self, size):
        """Make a block."""
        made = shared_memory.SharedMemory(None, create=True, size=size)
        self._track(made)
        return made

    def ShareableList(self, sequence):
        """Make a list in shared memory."""
        made = shared_memory.ShareableList(sequence)
        self._track(made.shm)
        return made

    def _track(self, memory):
        try:
            with self._Client(self._address, authkey=self._authkey) as conn:
                dispatch(conn, None, "track_segment", (memory.name,))
        except BaseException:
            memory.unlink()
            raise
