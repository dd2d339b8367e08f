"""Responses of HTTP servers: status line, headers, and a body that is read as a stream."""

import email.message
import email.parser
import io

from http._errors import (
    _MAXHEADERS, _MAXLINE, BadStatusLine, HTTPException, IncompleteRead, LineTooLong, RemoteDisconnected,
    UnknownProtocol)

_UNKNOWN = "UNKNOWN"


class HTTPMessage(email.message.Message):
    """The headers of a response."""

    def getallmatchingheaders(self, name):
        """All lines of the headers of this name."""
        prefix = name.lower() + ":"
        lines = []
        matches = False
        for line in self.keys():
            if line[:len(prefix)].lower() == prefix:
                matches = True
            elif not line[:1].isspace():
                matches = False
            if matches:
                lines.append(line)
        return lines


def _read_headers(fp):
    """The lines of headers, with the empty one that ends them."""
    headers = []
    while True:
        line = fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong("header line")
        headers.append(line)
        if len(headers) > _MAXHEADERS:
            raise HTTPException(f"got more than {_MAXHEADERS} headers")
        if line in (b"\r\n", b"\n", b""):
            return headers


def parse_headers(fp, _class=HTTPMessage):
    """Read headers from a binary file into a message."""
    text = b"".join(_read_headers(fp)).decode("iso-8859-1")
    return email.parser.Parser(_class=_class).parsestr(text)


class HTTPResponse(io.BufferedIOBase):
    """A response; its body is read like a binary file."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile("rb")
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = _UNKNOWN
        self.chunked = self.chunk_left = self.length = self.will_close = _UNKNOWN

    def _read_status(self):
        line = str(self.fp.readline(_MAXLINE + 1), "iso-8859-1")
        if len(line) > _MAXLINE:
            raise LineTooLong("status line")
        if self.debuglevel > 0:
            print("reply:", repr(line))
        if not line:
            raise RemoteDisconnected("Remote end closed connection without response")
        version, status, reason, *_ = [*line.split(None, 2), "", "", ""][:3]
        if not version.startswith("HTTP/"):
            self._close_conn()
            raise BadStatusLine(line)
        try:
            status = int(status)
        except ValueError:
            raise BadStatusLine(line) from None
        if not 100 <= status <= 999:
            raise BadStatusLine(line)
        return version, status, reason

    def begin(self):
        """Read the status line and the headers."""
        if self.headers is not None:
            return
        while True:
            version, status, reason = self._read_status()
            if status != 100:
                break
            skipped = _read_headers(self.fp)
            if self.debuglevel > 0:
                print("headers:", skipped)
        self.code = self.status = status
        self.reason = reason.strip()
        if version in ("HTTP/1.0", "HTTP/0.9"):
            self.version = 10
        elif version.startswith("HTTP/1."):
            self.version = 11
        else:
            raise UnknownProtocol(version)
        self.headers = self.msg = parse_headers(self.fp)
        if self.debuglevel > 0:
            for name, value in self.headers.items():
                print("header:", name + ":", value)
        self.chunked = (self.headers.get("transfer-encoding") or "").lower() == "chunked"
        self.chunk_left = None
        self.will_close = self._check_close()
        self.length = self._body_length()
        if not self.will_close and not self.chunked and self.length is None:
            self.will_close = True

    def _body_length(self):
        if self.status in (204, 304) or 100 <= self.status < 200 or self._method == "HEAD":
            return 0
        text = self.headers.get("content-length")
        if not text or self.chunked:
            return None
        try:
            length = int(text)
        except ValueError:
            return None
        return None if length < 0 else length

    def _check_close(self):
        connection = self.headers.get("connection")
        if self.version == 11:
            return bool(connection and "close" in connection.lower())
        if self.headers.get("keep-alive") or connection and "keep-alive" in connection.lower():
            return False
        proxy = self.headers.get("proxy-connection")
        return not (proxy and "keep-alive" in proxy.lower())

    # Closing

    def _close_conn(self):
        fp, self.fp = self.fp, None
        fp.close()

    def close(self):
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def flush(self):
        super().flush()
        if self.fp:
            self.fp.flush()

    def isclosed(self):
        """Whether the whole body was read."""
        return self.fp is None

    def readable(self):
        return True

    def fileno(self):
        return self.fp.fileno()

    # The body

    def read(self, amt=None):
        """So many bytes of the body; all that are left without an amount."""
        if self.fp is None:
            return b""
        if self._method == "HEAD":
            self._close_conn()
            return b""
        if self.chunked:
            return self._read_chunked(amt)
        if amt is not None and amt >= 0:
            if self.length is not None:
                amt = min(amt, self.length)
            data = self.fp.read(amt)
            if not data and amt:
                self._close_conn()
            elif self.length is not None:
                self._count(len(data))
            return data
        if self.length is None:
            data = self.fp.read()
        else:
            try:
                data = self._safe_read(self.length)
            except IncompleteRead:
                self._close_conn()
                raise
            self.length = 0
        self._close_conn()
        return data

    def _count(self, count):
        self.length -= count
        if not self.length:
            self._close_conn()

    def readinto(self, b):
        """Read bytes of the body into a buffer; return how many."""
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def _read_next_chunk_size(self):
        line = self.fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong("chunk size")
        try:
            return int(line.partition(b";")[0], 16)
        except ValueError:
            self._close_conn()
            raise

    def _read_and_discard_trailer(self):
        while True:
            line = self.fp.readline(_MAXLINE + 1)
            if len(line) > _MAXLINE:
                raise LineTooLong("trailer line")
            if line in (b"\r\n", b"\n", b""):
                return

    def _get_chunk_left(self):
        """How much of the present chunk is left; None at the end of the body."""
        left = self.chunk_left
        if not left:
            if left is not None:
                self._safe_read(2)
            try:
                left = self._read_next_chunk_size()
            except ValueError:
                raise IncompleteRead(b"") from None
            if left == 0:
                self._read_and_discard_trailer()
                self._close_conn()
                left = None
            self.chunk_left = left
        return left

    def _read_chunked(self, amt=None):
        parts = []
        if amt is not None and amt < 0:
            amt = None
        try:
            while (left := self._get_chunk_left()) is not None:
                if amt is not None and amt <= left:
                    parts.append(self._safe_read(amt))
                    self.chunk_left = left - amt
                    break
                parts.append(self._safe_read(left))
                if amt is not None:
                    amt -= left
                self.chunk_left = 0
            return b"".join(parts)
        except IncompleteRead as error:
            raise IncompleteRead(b"".join(parts)) from error

    def _safe_read(self, amt):
        data = self.fp.read(amt)
        if len(data) < amt:
            raise IncompleteRead(data, amt - len(data))
        return data

    def read1(self, n=-1):
        """At most so many bytes, with one read of the connection at most."""
        if self.fp is None or self._method == "HEAD":
            return b""
        if self.chunked:
            left = self._get_chunk_left()
            if left is None or n == 0:
                return b""
            data = self.fp.read1(n if 0 <= n <= left else left)
            self.chunk_left -= len(data)
            if not data:
                raise IncompleteRead(b"")
            return data
        if self.length is not None and (n < 0 or n > self.length):
            n = self.length
        data = self.fp.read1(n)
        if not data and n:
            self._close_conn()
        elif self.length is not None:
            self._count(len(data))
        return data

    def peek(self, n=-1):
        """Bytes that come next, without taking them."""
        if self.fp is None or self._method == "HEAD":
            return b""
        if self.chunked:
            left = self._get_chunk_left()
            return b"" if left is None else self.fp.peek(left)[:left]
        return self.fp.peek(n)

    def readline(self, limit=-1):
        """A line of the body."""
        if self.fp is None or self._method == "HEAD":
            return b""
        if self.chunked:
            return super().readline(limit)
        if self.length is not None and (limit < 0 or limit > self.length):
            limit = self.length
        line = self.fp.readline(limit)
        if not line and limit:
            self._close_conn()
        elif self.length is not None:
            self._count(len(line))
        return line

    # Headers

    def getheader(self, name, default=None):
        """The values of a header, joined by commas."""
        if self.headers is None:
            from http._errors import ResponseNotReady

            raise ResponseNotReady()
        values = self.headers.get_all(name) or default
        if isinstance(values, str) or not hasattr(values, "__iter__"):
            return values
        return ", ".join(values)

    def getheaders(self):
        """All headers as pairs."""
        if self.headers is None:
            from http._errors import ResponseNotReady

            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        """The headers."""
        return self.headers

    def geturl(self):
        """Where the response came from."""
        return self.url

    def getcode(self):
        """The status."""
        return self.status


HTTPMessage.__module__ = HTTPResponse.__module__ = "http.client"
