"""Names that CPython's asyncio tests derive from."""

from http.server import BaseHTTPRequestHandler, HTTPServer


class WSGIServer(HTTPServer):
    pass


class WSGIRequestHandler(BaseHTTPRequestHandler):
    pass
