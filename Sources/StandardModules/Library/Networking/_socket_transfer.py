"""Methods of `socket.socket` that move much: files over connections, messages into several buffers."""

import os
import select

_LARGEST_BLOCK = 1 << 30


class _GiveupOnSendfile(Exception):
    """The system cannot copy this file: nothing has been sent."""


def _check_sendfile_params(self, file, offset, count):
    if "b" not in getattr(file, "mode", "b"):
        raise ValueError("file should be opened in binary mode")
    # The kinds of sockets are numbers with flags: 1 is SOCK_STREAM.
    if not self.type & 1:
        raise ValueError("only SOCK_STREAM type sockets are supported")
    if count is not None:
        if not isinstance(count, int):
            raise TypeError(f"count must be a positive integer (got {count!r})")
        if count <= 0:
            raise ValueError(f"count must be a positive integer (got {count!r})")
    if self.gettimeout() == 0:
        raise ValueError("non-blocking sockets are not supported")


def _sendfile_use_sendfile(self, file, offset=0, count=None):
    self._check_sendfile_params(file, offset, count)
    try:
        source = file.fileno()
        size = os.fstat(source).st_size
    except (AttributeError, OSError) as error:
        raise _GiveupOnSendfile(error) from None
    total = 0
    try:
        while size and (count is None or total < count):
            _await_room(self)
            block = _LARGEST_BLOCK if count is None else min(count - total, _LARGEST_BLOCK)
            try:
                sent = os.sendfile(self.fileno(), source, offset + total, block)
            except BlockingIOError:
                continue
            except OSError as error:
                if total == 0:
                    raise _GiveupOnSendfile(error) from None
                raise
            if sent == 0:
                break
            total += sent
        return total
    finally:
        _leave_behind(file, offset, total)


def _await_room(self):
    patience = self.gettimeout()
    poller = select.poll()
    poller.register(self, select.POLLOUT)
    if not poller.poll(None if patience is None else patience * 1000):
        raise TimeoutError("timed out")


def _sendfile_use_send(self, file, offset=0, count=None):
    self._check_sendfile_params(file, offset, count)
    if offset:
        file.seek(offset)
    total = 0
    try:
        while count is None or total < count:
            data = file.read(65536 if count is None else min(count - total, 65536))
            if not data:
                break
            rest = memoryview(data)
            while rest:
                sent = self.send(rest)
                total += sent
                rest = rest[sent:]
        return total
    finally:
        _leave_behind(file, offset, total)


def _leave_behind(file, offset, total):
    """The file stands behind what has been sent."""
    if total > 0 and hasattr(file, "seek"):
        file.seek(offset + total)


def sendfile(self, file, offset=0, count=None):
    """Send a file from the offset on; return how many bytes went out."""
    try:
        return self._sendfile_use_sendfile(file, offset, count)
    except _GiveupOnSendfile:
        return self._sendfile_use_send(file, offset, count)


def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
    """Receive a message into several buffers, with ancillary data."""
    parts = _writable_parts(buffers)
    room = bytearray(sum(part.nbytes for part in parts))
    count, *rest = self._recvmsg_into(room, ancbufsize, flags)
    start = 0
    for part in parts:
        end = min(start + part.nbytes, count)
        part[:end - start] = room[start:end]
        start = end
    return count, *rest


def _writable_parts(buffers):
    what = "recvmsg_into() argument 1 must be an iterable"
    try:
        buffers = list(buffers)
    except TypeError:
        raise TypeError(what) from None
    try:
        parts = [memoryview(buffer).cast("B") for buffer in buffers]
    except TypeError:
        parts = []
    if len(parts) < len(buffers) or any(part.readonly for part in parts):
        raise TypeError(f"{what} of single-segment read-write buffers")
    return parts
