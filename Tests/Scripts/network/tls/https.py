import http.client
import http.server
import threading
import urllib.error
import urllib.request
from certificates import client_context, server_context


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = f"you asked for {self.path}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class Server(http.server.HTTPServer):
    def handle_error(self, request, client_address):
        pass


server = Server(("127.0.0.1", 0), Handler)
server.socket = server_context().wrap_socket(server.socket, server_side=True)
thread = threading.Thread(target=server.serve_forever, args=(0.01,))
thread.start()
connection = http.client.HTTPSConnection("127.0.0.1", server.server_port, context=client_context())
connection.request("GET", "/first")
print(connection.sock.version(), connection.getresponse().read())  # expect: TLSv1.3 b'you asked for /first'
connection.close()
url = f"https://localhost:{server.server_port}/second"
with urllib.request.urlopen(url, context=client_context()) as response:
    print(response.status, response.read())  # expect: 200 b'you asked for /second'
try:
    urllib.request.urlopen(url)
except urllib.error.URLError as error:
    print(error.reason.verify_message)  # expect: self-signed certificate
server.shutdown()
thread.join()
server.server_close()
