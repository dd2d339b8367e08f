import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        data = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201)
        self.end_headers()
        self.wfile.write(self.headers["Content-Type"].encode() + b" " + data.upper())

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.005}).start()
base = f"http://127.0.0.1:{server.server_port}"
with urlopen(base, data=b"a=1&b=2") as response:
    print(response.status, response.read())
server.shutdown()
server.server_close()
# expect: 201 b'application/x-www-form-urlencoded A=1&B=2'
