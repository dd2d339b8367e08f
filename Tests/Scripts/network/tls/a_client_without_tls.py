import socket
import ssl
from certificates import server_context

listener = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(listener.getsockname())
accepted, _ = listener.accept()
client.sendall(b"GET / HTTP/1.0\r\n\r\n")
client.shutdown(socket.SHUT_WR)
try:
    server_context().wrap_socket(accepted, server_side=True)
except ssl.SSLError as error:
    print(error.reason)  # expect: HTTP_REQUEST
client.close()
listener.close()
