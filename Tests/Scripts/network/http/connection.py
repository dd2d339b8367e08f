# skip: a module that the tests beside it import
"""A server's handler that says the same each day, and a stand-in for a connection."""
from http.server import SimpleHTTPRequestHandler
from io import BytesIO


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        print(format % args)

    def date_time_string(self, timestamp=None):
        return "then"

    def version_string(self):
        return "server"


class Request:
    """Stands for a connection: what comes in, what has gone out."""

    def __init__(self, text):
        self.file = BytesIO(text)

    def makefile(self, *args):
        return self.file

    def sendall(self, data):
        print(data.decode().replace("\r\n", "|").rstrip())
