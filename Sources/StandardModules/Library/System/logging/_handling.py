"""Handlers take records somewhere."""

import _thread
import logging
import sys
from ._formatting import Filterer, _default_formatter
from ._records import NOTSET, WARNING, LogRecord, _checkLevel, getLevelName

# Where scripts find these names, and what their reprs say.
__name__ = "logging"
_folder = __file__.rpartition("/")[0]

# Handlers by name, and all of them in the order in which they were made.
_handlers = {}
_handlerList = []
# Held while the two change.
_lock = _thread.RLock()


def getHandlerByName(name):
    """Return the handler with this name."""
    return _handlers.get(name)


def getHandlerNames():
    """Return all names of handlers."""
    return frozenset(_handlers)


class Handler(Filterer):
    """Brings records somewhere."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = _checkLevel(level)
        self.formatter = None
        self._closed = False
        self.createLock()
        with _lock:
            _handlerList.append(self)

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        with _lock:
            _handlers.pop(self._name, None)
            self._name = name
            if name:
                _handlers[name] = self

    get_name = lambda self: self.name

    def set_name(self, name):
        self.name = name

    def createLock(self):
        """Make the lock that keeps threads from writing at the same time."""
        self.lock = _thread.RLock()

    def acquire(self):
        if self.lock:
            self.lock.acquire()

    def release(self):
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def format(self, record):
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Emit a record that the filters let pass."""
        result = self.filter(record)
        if isinstance(result, LogRecord):
            record = result
        if result:
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return result

    def setFormatter(self, fmt):
        self.formatter = fmt

    def flush(self):
        """Nothing is held back here."""

    def close(self):
        with _lock:
            self._closed = True
            _handlers.pop(self._name, None)
            if self in _handlerList:
                _handlerList.remove(self)

    def handleError(self, record):
        """Tell on standard error what went wrong while a record was emitted."""
        if not logging.raiseExceptions or not sys.stderr:
            return
        import traceback

        write = sys.stderr.write
        write("--- Logging error ---\n")
        traceback.print_exc()
        frame = sys._getframe(1)
        while frame and frame.f_code.co_filename.rpartition("/")[0] == _folder:
            frame = frame.f_back
        if frame:
            write("Call stack:\n")
            traceback.print_stack(frame, file=sys.stderr)
        else:
            write(f"Call stack:\nLogged from file {record.filename}, line {record.lineno}\n")
        try:
            write(f"Message: {record.msg!r}\nArguments: {record.args}\n")
        except RecursionError:
            raise
        except Exception:
            write(
                "Unable to print the message and arguments - possible formatting error.\n"
                "Use the traceback above to help find the error.\n"
            )

    def __repr__(self):
        return f"<{self.__class__.__name__} ({getLevelName(self.level)})>"


class StreamHandler(Handler):
    """Writes records to a stream, standard error by default."""

    terminator = "\n"
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Write to another stream from now on; return the old one."""
        if stream is self.stream:
            return None
        old = self.stream
        self.acquire()
        try:
            self.flush()
            self.stream = stream
        finally:
            self.release()
        return old

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return f"<{self.__class__.__name__} {name + ' ' if name else ''}({getLevelName(self.level)})>"


class FileHandler(StreamHandler):
    """Writes records to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        # Only programs that log to files pay for paths.
        import os

        self.baseFilename = os.path.abspath(filename)
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self.delay = delay
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            super().__init__(self._open())

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def close(self):
        if self.stream:
            self.flush()
            self.stream.close()
            self.stream = None
        super().close()

    def emit(self, record):
        if self.stream is None and (self.mode != "w" or not self._closed):
            self.stream = self._open()
        if self.stream:
            super().emit(record)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.baseFilename} ({getLevelName(self.level)})>"


class _StderrHandler(StreamHandler):
    """Writes to what standard error is at the time."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


lastResort = _StderrHandler(WARNING)


class NullHandler(Handler):
    """Does nothing with records."""

    def createLock(self):
        self.lock = None

    def handle(self, record):
        pass

    def emit(self, record):
        pass
