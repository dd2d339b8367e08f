import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        step = int(self.path[1:])
        if step == 9 or step >= 3:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(self.path.encode())
            return
        self.send_response(302)
        self.send_header("Location", f"/{step + 1}" if step else "/0")
        self.end_headers()

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.005}).start()
base = f"http://127.0.0.1:{server.server_port}"
with urlopen(base + "/1") as response:
    print(response.url.removeprefix(base), response.read())
try:
    urlopen(base + "/0")
except HTTPError as error:
    print(error.code, str(error).splitlines()[0])
server.shutdown()
server.server_close()
# expect: /3 b'/3'
# expect: 302 HTTP Error 302: The HTTP server returned a redirect error that would lead to an infinite loop.
