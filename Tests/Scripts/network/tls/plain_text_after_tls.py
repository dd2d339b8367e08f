import socket
import threading
from certificates import client_context, server_context

one, other = socket.socketpair()


def serve():
    server = server_context().wrap_socket(other, server_side=True)
    print(server.recv(100))
    plain = server.unwrap()
    plain.sendall(b"now plain")
    plain.close()


thread = threading.Thread(target=serve)
thread.start()
client = client_context().wrap_socket(one, server_hostname="localhost")
client.sendall(b"encrypted")
plain = client.unwrap()
print(plain is client)
print(plain.recv(100))
thread.join()
try:
    client.unwrap()
except ValueError as error:
    print(str(error)[:28])
plain.close()
# expect: b'encrypted'
# expect: True
# expect: b'now plain'
# expect: No SSL wrapper around <ssl.S
