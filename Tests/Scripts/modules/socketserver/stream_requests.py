import socket
import socketserver
import threading


class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    pass


with Server(("127.0.0.1", 0), Upper) as server:
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.005}).start()
    with socket.create_connection(server.server_address) as first, socket.create_connection(
            server.server_address) as second:
        second.sendall(b"two\n")
        print(second.recv(100))
        first.sendall(b"one\n")
        print(first.recv(100))
    server.shutdown()
# expect: b'TWO\n'
# expect: b'ONE\n'
