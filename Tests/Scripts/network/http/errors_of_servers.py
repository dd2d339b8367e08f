import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_error(404, "Not here")

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.005}).start()
base = f"http://127.0.0.1:{server.server_port}"
try:
    urlopen(base + "/x")
except HTTPError as error:
    print(error, error.code, error.reason, error.headers["Connection"], b"Error code: 404" in error.read())
try:
    urlopen(Request(base, method="PATCH"))
except HTTPError as error:
    print(error, isinstance(error, URLError))
server.shutdown()
server.server_close()
# expect: HTTP Error 404: Not here 404 Not here close True
# expect: HTTP Error 501: Unsupported method ('PATCH') True
