"""Names that CPython's asyncio tests derive from."""

from socketserver import BaseRequestHandler, TCPServer


class HTTPServer(TCPServer):
    pass


class BaseHTTPRequestHandler(BaseRequestHandler):
    pass
