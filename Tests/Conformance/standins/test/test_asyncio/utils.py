"""What CPython's asyncio tests import from `test.test_asyncio.utils`: a loop whose time a generator tells."""

import asyncio
import collections
import contextlib
import logging
import os
import re
import socket
import ssl
import sys
import threading
import unittest
import weakref
from asyncio import base_events, events, format_helpers, tasks
from asyncio.log import logger
from unittest import mock

from test import support
from test.support import socket_helper, threading_helper

def data_file(*names):
    """The path of a file that CPython's tests bring along."""
    return os.path.join(support.TEST_HOME_DIR, *names)


ONLYCERT, ONLYKEY = data_file("certdata", "ssl_cert.pem"), data_file("certdata", "ssl_key.pem")
SIGNED_CERTFILE, SIGNING_CA = data_file("certdata", "keycert3.pem"), data_file("certdata", "pycacert.pem")
PEERCERT = ssl._ssl._test_decode_cert(SIGNED_CERTFILE)

# Timers of real clocks are compared with this tolerance.
CLOCK_RES = 0.050


def run_briefly(loop):
    """Run the loop until a task that does nothing is done."""

    async def nothing():
        pass

    coroutine = nothing()
    task = loop.create_task(coroutine)
    # The loop may be stopped before: then nobody is to be told of the task.
    task._log_destroy_pending = False
    try:
        loop.run_until_complete(task)
    finally:
        coroutine.close()


def run_until(loop, pred, timeout=support.SHORT_TIMEOUT):
    """Run the loop until the predicate is true."""
    delay = 0.001
    for _ in support.busy_retry(timeout, error=False):
        if pred():
            return
        loop.run_until_complete(tasks.sleep(delay))
        delay = max(delay * 2, 1.0)
    raise TimeoutError()


def run_once(loop):
    """Run one turn of the loop."""
    loop.call_soon(loop.stop)
    loop.run_forever()


class TestSelector:
    """Never reports anything."""

    def __init__(self):
        self.keys = {}

    def register(self, fileobj, events, data=None):
        key = self.keys[fileobj] = (fileobj, 0, events, data)
        return key

    def unregister(self, fileobj):
        return self.keys.pop(fileobj)

    def select(self, timeout):
        return []

    def get_map(self):
        return self.keys

    def get_key(self, fileobj):
        return self.keys[fileobj]


def _no_timers():
    yield


class TestLoop(base_events.BaseEventLoop):
    """A loop without I/O whose clock stands still, but for the steps that a generator tells.

    After each turn the generator is sent the time of every timer that was set in it, and yields by how
    much the clock moves on. It must be at its end when the loop is closed.
    """

    def __init__(self, gen=None):
        super().__init__()
        self._check_on_close = gen is not None
        self._gen = (gen or _no_timers)()
        next(self._gen)
        self._time = 0
        self._clock_resolution = 1e-9
        self._timers = []
        self._selector = TestSelector()
        self.readers, self.writers = {}, {}
        self._transports = weakref.WeakValueDictionary()
        self.reset_counters()

    def time(self):
        return self._time

    def advance_time(self, advance):
        """Move the clock on."""
        if advance:
            self._time += advance

    def close(self):
        super().close()
        if not self._check_on_close:
            return
        try:
            self._gen.send(0)
        except StopIteration:
            return
        raise AssertionError("Time generator is not finished")

    def call_at(self, when, callback, *args, context=None):
        self._timers.append(when)
        return super().call_at(when, callback, *args, context=context)

    def _run_once(self):
        super()._run_once()
        for when in self._timers:
            self.advance_time(self._gen.send(when))
        self._timers = []

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass

    # Readers and writers are only noted.

    def reset_counters(self):
        self.remove_reader_count = collections.defaultdict(int)
        self.remove_writer_count = collections.defaultdict(int)

    def _add(self, known, fd, callback, args):
        known[fd] = events.Handle(callback, args, self, None)

    def _remove(self, known, counts, fd):
        counts[fd] += 1
        return known.pop(fd, None) is not None

    def add_reader(self, fd, callback, *args):
        self._add(self.readers, fd, callback, args)

    def remove_reader(self, fd):
        return self._remove(self.readers, self.remove_reader_count, fd)

    def add_writer(self, fd, callback, *args):
        self._add(self.writers, fd, callback, args)

    def remove_writer(self, fd):
        return self._remove(self.writers, self.remove_writer_count, fd)

    _add_reader, _remove_reader, _add_writer, _remove_writer = add_reader, remove_reader, add_writer, remove_writer

    def _assert_registered(self, known, fd, callback, args):
        if fd not in known:
            raise AssertionError(f"fd {fd} is not registered")
        handle = known[fd]
        if (handle._callback, handle._args) != (callback, args):
            raise AssertionError(f"{handle._callback!r}{handle._args!r} != {callback!r}{args!r}")

    def assert_reader(self, fd, callback, *args):
        self._assert_registered(self.readers, fd, callback, args)

    def assert_writer(self, fd, callback, *args):
        self._assert_registered(self.writers, fd, callback, args)

    def assert_no_reader(self, fd):
        if fd in self.readers:
            raise AssertionError(f"fd {fd} is registered")


# Servers in threads.


def _read_request(connection):
    """The path and the body of a request."""
    with connection.makefile("rb") as file:
        path = file.readline().split()[1].decode()
        size = 0
        while (line := file.readline().strip()):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                size = int(value)
        return path, file.read(size)


class _HTTPServer:
    """Answers each request with a fixed text, those of /loop with their own body."""

    def __init__(self, family, address, context=None):
        self._context = context
        self._listener = socket.create_server(address, family=family) if family == socket.AF_INET else None
        if self._listener is None:
            self._listener = socket.socket(family)
            self._listener.bind(address)
            self._listener.listen()
        self._listener.settimeout(0.05)
        self.address = self._listener.getsockname()
        self._must_stop = False

    def _answer(self, connection):
        connection.settimeout(support.LOOPBACK_TIMEOUT)
        if self._context is not None:
            connection = self._context.wrap_socket(connection, server_side=True)
        with connection:
            path, body = _read_request(connection)
            body = body if path == "/loop" else b"Test message"
            head = f"HTTP/1.0 200 OK\r\nContent-type: text/plain\r\nContent-Length: {len(body)}\r\n\r\n"
            connection.sendall(head.encode() + body)

    def serve(self):
        while not self._must_stop:
            try:
                connection, _ = self._listener.accept()
            except TimeoutError:
                continue
            try:
                self._answer(connection)
            except (OSError, IndexError):
                # The client has gone.
                pass
        self._listener.close()

    def stop(self):
        self._must_stop = True


def _run_server(family, address, use_ssl):
    server = _HTTPServer(family, address, simple_server_sslcontext() if use_ssl else None)
    thread = threading.Thread(target=server.serve)
    thread.start()
    try:
        yield server
    finally:
        server.stop()
        thread.join()


@contextlib.contextmanager
def run_test_server(*, host="127.0.0.1", port=0, use_ssl=False):
    yield from _run_server(socket.AF_INET, (host, port), use_ssl)


def gen_unix_socket_path():
    return socket_helper.create_unix_domain_name()


@contextlib.contextmanager
def unix_socket_path():
    path = gen_unix_socket_path()
    try:
        yield path
    finally:
        with contextlib.suppress(OSError):
            os.unlink(path)


@contextlib.contextmanager
def run_test_unix_server(*, use_ssl=False):
    with unix_socket_path() as path:
        yield from _run_server(socket.AF_UNIX, path, use_ssl)


def echo_datagrams(sock):
    while (received := sock.recvfrom(4096))[0] != b"STOP":
        sock.sendto(*received)
    sock.close()


@contextlib.contextmanager
def run_udp_echo_server(*, host="127.0.0.1", port=0):
    family, type, proto, _, _ = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)[0]
    sock = socket.socket(family, type, proto)
    sock.bind((host, port))
    address = sock.getsockname()
    thread = threading.Thread(target=echo_datagrams, args=(sock,))
    thread.start()
    try:
        yield address
    finally:
        with socket.socket(family, type, proto) as other:
            other.sendto(b"STOP", address)
        thread.join()


def dummy_ssl_context():
    return ssl.SSLContext(ssl.PROTOCOL_TLS)


def simple_server_sslcontext():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(ONLYCERT, ONLYKEY)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def simple_client_sslcontext(*, disable_verify=True):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    if disable_verify:
        context.verify_mode = ssl.CERT_NONE
    return context


def make_test_protocol(base):
    names = [name for name in dir(base) if not (name.startswith("__") and name.endswith("__"))]
    body = {name: MockCallback(return_value=None) for name in names}
    return type("TestProtocol", (base,) + base.__bases__, body)()


def mock_nonblocking_socket(proto=socket.IPPROTO_TCP, type=socket.SOCK_STREAM, family=socket.AF_INET):
    """A socket that only says what it is."""
    sock = mock.MagicMock(socket.socket)
    sock.proto, sock.type, sock.family = proto, type, family
    sock.gettimeout.return_value = 0.0
    return sock


def MockCallback(**kwargs):
    return mock.Mock(spec=["__call__"], **kwargs)


class MockPattern(str):
    """Equal to every text in which it is found as a regular expression."""

    def __eq__(self, other):
        return bool(re.search(str(self), other, re.S))


class MockInstanceOf:
    """Equal to every instance of a class."""

    def __init__(self, type):
        self._type = type

    def __eq__(self, other):
        return isinstance(other, self._type)


def get_function_source(func):
    source = format_helpers._get_function_source(func)
    if source is None:
        raise ValueError(f"unable to get the source of {func!r}")
    return source


class TestCase(unittest.TestCase):
    """Tests whose loops are passed around: there is no current one."""

    @staticmethod
    def close_loop(loop):
        executor = getattr(loop, "_default_executor", None)
        if executor is not None:
            if loop.is_closed():
                executor.shutdown(wait=True)
            else:
                loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        if loop is None:
            raise AssertionError("loop is None")
        events.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        loop = TestLoop(gen)
        self.set_event_loop(loop)
        return loop

    def setUp(self):
        self._thread_cleanup = threading_helper.threading_setup()

    def tearDown(self):
        events.set_event_loop(None)
        self.assertIsNone(sys.exception())
        self.doCleanups()
        threading_helper.threading_cleanup(*self._thread_cleanup)
        support.reap_children()


@contextlib.contextmanager
def disable_logger():
    """Let asyncio log nothing."""
    before = logger.level
    try:
        logger.setLevel(logging.CRITICAL + 1)
        yield
    finally:
        logger.setLevel(before)


async def await_without_task(coro):
    """Drive a coroutine from a callback, where no task is current."""
    failure = None

    def drive():
        nonlocal failure
        try:
            for _ in coro.__await__():
                pass
        except BaseException as error:
            failure = error

    asyncio.get_running_loop().call_soon(drive)
    await asyncio.sleep(0)
    if failure is not None:
        raise failure
