import contextlib
import io
import socket
import socketserver


class Failing(socketserver.BaseRequestHandler):
    def setup(self):
        print("setup")

    def handle(self):
        raise ValueError("in the handler")

    def finish(self):
        print("finish")


with socketserver.TCPServer(("127.0.0.1", 0), Failing) as server:
    errors = io.StringIO()
    with socket.create_connection(server.server_address) as client, contextlib.redirect_stderr(errors):
        server.handle_request()
        print(client.recv(10))
    print(errors.getvalue().splitlines()[-2])
    server.timeout = 0
    server.handle_timeout = lambda: print("nobody came")
    server.handle_request()
# expect: setup
# expect: finish
# expect: b''
# expect: ValueError: in the handler
# expect: nobody came
