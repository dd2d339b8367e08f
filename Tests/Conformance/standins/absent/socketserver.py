"""Names that CPython's asyncio tests derive from."""


class BaseServer:
    pass


class TCPServer(BaseServer):
    pass


class UnixStreamServer(TCPServer):
    pass


class BaseRequestHandler:
    pass
