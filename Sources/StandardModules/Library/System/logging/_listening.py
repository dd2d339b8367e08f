"""Configurations that come over a socket, for logging.config."""

import io
import json
import logging
import struct
import threading
import traceback
from socketserver import StreamRequestHandler, ThreadingTCPServer

# Where scripts find these names.
__name__ = "logging.config"

DEFAULT_LOGGING_CONFIG_PORT = 9030

_running = None


class _Request(StreamRequestHandler):
    """One configuration: its length in four bytes, then a dict as JSON, or the text of a file."""

    def handle(self):
        try:
            head = self.rfile.read(4)
            if len(head) == 4:
                data = self.rfile.read(struct.unpack(">L", head)[0])
                if self.server.verify is not None:
                    data = self.server.verify(data)
                if data is not None:
                    _apply(data.decode("utf-8"))
                self.server.ready.set()
        except OSError:
            pass


def _apply(text):
    from logging import config

    try:
        try:
            found = json.loads(text)
        except ValueError:
            config.fileConfig(io.StringIO(text))
        else:
            config.dictConfig(found)
    except Exception:
        traceback.print_exc()


class _Server(ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


class _Listening(threading.Thread):
    def __init__(self, port, verify):
        super().__init__()
        self.ready = threading.Event()
        self.port = port
        self.verify = verify
        self.server = None

    def run(self):
        global _running
        with _Server(("localhost", self.port), _Request) as self.server:
            if self.port == 0:
                self.port = self.server.server_address[1]
            self.server.verify, self.server.ready = self.verify, self.ready
            _running = self
            self.ready.set()
            self.server.serve_forever(poll_interval=0.2)


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    """Return a thread that, when it is started, waits for configurations at a port."""
    return _Listening(port, verify)


def stopListening():
    """End the thread that waits for configurations."""
    global _running
    if _running is not None:
        _running.server.shutdown()
        _running = None
