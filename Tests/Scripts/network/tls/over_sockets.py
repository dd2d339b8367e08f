import socket
import threading
from certificates import client_context, server_context

one, other = socket.socketpair()


def serve():
    with server_context().wrap_socket(other, server_side=True) as server:
        while data := server.recv(1000):
            server.sendall(data.upper())


thread = threading.Thread(target=serve)
thread.start()
with client_context().wrap_socket(one, server_hostname="localhost") as client:
    print(one.fileno(), client.version(), client.pending())  # expect: -1 TLSv1.3 0
    client.sendall(b"hello" * 10000)
    with client.makefile("rb") as file:
        print(len(file.read(50000)))  # expect: 50000
    for method in client.sendmsg, client.recvmsg, client.dup:
        try:
            method()
        except NotImplementedError as error:
            print(error)
# expect: sendmsg not allowed on instances of <class 'ssl.SSLSocket'>
# expect: recvmsg not allowed on instances of <class 'ssl.SSLSocket'>
# expect: Can't dup() SSLSocket instances
thread.join()
