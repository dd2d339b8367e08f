"""Files that the system itself copies into a socket: the loop's side of `os.sendfile`."""

import errno
import io
import os
import sys

from asyncio import unix_events
from asyncio.exceptions import SendfileNotAvailableError


class SendfileMethods:
    """What this module adds to the loop's class."""

    async def _sendfile_native(self, transp, file, offset, count):
        # Meanwhile the socket is no transport's: the methods for sockets may have it.
        del self._transports[transp._sock_fd]
        was_reading = transp.is_reading()
        transp.pause_reading()
        await transp._make_empty_waiter()
        try:
            return await self.sock_sendfile(transp._sock, file, offset, count, fallback=False)
        finally:
            transp._reset_empty_waiter()
            if was_reading:
                transp.resume_reading()
            self._transports[transp._sock_fd] = transp

    async def _sock_sendfile_native(self, sock, file, offset, count):
        if not hasattr(unix_events.os, "sendfile"):
            raise SendfileNotAvailableError("os.sendfile() is not available")
        try:
            fileno = file.fileno()
            size = os.fstat(fileno).st_size
        except (AttributeError, io.UnsupportedOperation, OSError):
            raise SendfileNotAvailableError("not a regular file") from None
        size = count or size
        if not size:
            return 0
        future = self.create_future()
        self._sock_sendfile_native_impl(future, None, sock, fileno, offset, count, size, 0)
        return await future

    def _sock_sendfile_native_impl(
            self, fut, registered_fd, sock, fileno, offset, count, blocksize, total_sent):
        fd = sock.fileno()
        if registered_fd is not None:
            self.remove_writer(registered_fd)
        if fut.cancelled():
            self._sock_sendfile_update_filepos(fileno, offset, total_sent)
            return
        if count:
            blocksize = count - total_sent
        sent = 0
        try:
            if blocksize > 0:
                sent = os.sendfile(fd, fileno, offset, min(blocksize, sys.maxsize // 2 + 1))
        except (BlockingIOError, InterruptedError):
            pass
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._sock_sendfile_update_filepos(fileno, offset, total_sent)
            fut.set_exception(_shown_error(error, registered_fd, total_sent))
            return
        else:
            if sent == 0:
                self._sock_sendfile_update_filepos(fileno, offset, total_sent)
                fut.set_result(total_sent)
                return
        if registered_fd is None:
            self._sock_add_cancellation_callback(fut, sock)
        self.add_writer(
            fd, self._sock_sendfile_native_impl, fut, fd, sock, fileno, offset + sent, count, blocksize,
            total_sent + sent)

    def _sock_sendfile_update_filepos(self, fileno, offset, total_sent):
        if total_sent > 0:
            os.lseek(fileno, offset, os.SEEK_SET)

    def _sock_add_cancellation_callback(self, fut, sock):
        def forget(fut):
            if fut.cancelled() and (fd := sock.fileno()) != -1:
                self.remove_writer(fd)

        fut.add_done_callback(forget)


def _shown_error(error, registered_fd, total_sent):
    """What the caller sees of a failed call."""
    if not isinstance(error, OSError):
        return error
    if total_sent == 0:
        # The file may be of a kind that the system does not copy.
        return SendfileNotAvailableError("os.sendfile call failed")
    if registered_fd is not None and error.errno == errno.ENOTCONN and type(error) is not ConnectionError:
        # The connection has gone in the middle; not all systems say it alike.
        shown = ConnectionError("socket is not connected", errno.ENOTCONN)
        shown.__cause__ = error
        return shown
    return error
