"""What can go wrong while a client speaks HTTP."""


class HTTPException(Exception):
    """Any of the errors below."""


class NotConnected(HTTPException):
    """There is no connection, and none may be opened."""


class InvalidURL(HTTPException):
    """A URL or host cannot be sent."""


class UnknownProtocol(HTTPException):
    """The server speaks a version that is not known."""

    def __init__(self, version):
        self.args = (version,)
        self.version = version


class UnknownTransferEncoding(HTTPException):
    """The server sends in an encoding that is not known."""


class UnimplementedFileMode(HTTPException):
    """A file was opened in a mode that cannot be sent."""


class IncompleteRead(HTTPException):
    """The connection has ended before the whole body was there."""

    def __init__(self, partial, expected=None):
        self.args = (partial,)
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        expected = "" if self.expected is None else f", {self.expected} more expected"
        return f"{self.__class__.__name__}({len(self.partial)} bytes read{expected})"

    def __str__(self):
        return repr(self)


class ImproperConnectionState(HTTPException):
    """A step of the exchange was taken out of turn."""


class CannotSendRequest(ImproperConnectionState):
    """Another request is under way."""


class CannotSendHeader(ImproperConnectionState):
    """No request is being written."""


class ResponseNotReady(ImproperConnectionState):
    """No response can be expected now, or the one before was not read."""


class BadStatusLine(HTTPException):
    """The server's first line is none of HTTP."""

    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = (line,)
        self.line = line


class LineTooLong(HTTPException):
    """A line is longer than is read."""

    def __init__(self, line_type):
        super().__init__(f"got more than {_MAXLINE} bytes when reading {line_type}")


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    """The server has closed the connection without an answer."""

    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *pos, **kw)


_MAXLINE = 65536
_MAXHEADERS = 100
for _class in list(globals().values()):
    if isinstance(_class, type):
        _class.__module__ = "http.client"
