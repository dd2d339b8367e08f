import socket
import socketserver


class Echo(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read()[::-1])


with socketserver.UDPServer(("127.0.0.1", 0), Echo) as server:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.sendto(b"abc", server.server_address)
        server.handle_request()
        print(client.recv(100))
# expect: b'cba'
