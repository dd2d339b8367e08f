import threading
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, HTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for part in b"one\n", b"two\n":
            self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
        self.wfile.write(b"0\r\n\r\n")

    def do_PUT(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.005}).start()
connection = HTTPConnection("127.0.0.1", server.server_port)
connection.request("GET", "/")
response = connection.getresponse()
print(response.readline(), response.read(1), response.read(), response.isclosed(), response.will_close)
socket = connection.sock
connection.request("PUT", "/", body="text", headers={"X-Name": "v"})
response = connection.getresponse()
print(response.status, response.version, response.getheader("content-length"), response.read(2), response.read())
print(connection.sock is socket)
try:
    connection.getresponse()
except Exception as error:
    print(type(error).__name__, error)
connection.close()
server.shutdown()
server.server_close()
# expect: b'one\n' b't' b'wo\n' True False
# expect: 200 11 4 b'te' b'xt'
# expect: True
# expect: ResponseNotReady Idle
