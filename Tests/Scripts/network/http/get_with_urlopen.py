import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        body = f"{self.path} {self.headers['X-Key']}".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.005}).start()
base = f"http://127.0.0.1:{server.server_port}"
with urlopen(Request(base + "/a?b=1#frag", headers={"X-Key": "v"})) as response:
    print(response.status, response.reason, response.headers.get_content_charset(), response.read())
    print(response.url == base + "/a?b=1#frag", response.getheader("content-type"))
server.shutdown()
server.server_close()
# expect: 200 OK utf-8 b'/a?b=1 v'
# expect: True text/plain; charset=utf-8
