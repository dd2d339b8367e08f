import socket
import ssl
import threading
from certificates import CERTIFICATE, client_context, server_context

listener = server_context().wrap_socket(socket.create_server(("127.0.0.1", 0)), server_side=True)
address = listener.getsockname()


def serve():
    for _ in range(2):
        connection, _ = listener.accept()
        with connection:
            connection.sendall(b"welcome")


thread = threading.Thread(target=serve)
thread.start()
client = client_context().wrap_socket(socket.socket(), server_hostname="localhost")
print(client.version(), client.session)  # expect: None None
client.connect(address)
print(client.recv(100), client.recv(100))  # expect: b'welcome' b''
try:
    client.connect(address)
except ValueError as error:
    print(error)  # expect: attempt to connect already-connected SSLSocket!
client.close()
print(ssl.get_server_certificate(address) == CERTIFICATE)  # expect: True
thread.join()
listener.close()
