import socket
import ssl
from certificates import client_context, server_context

ends = socket.socketpair()
for end in ends:
    end.setblocking(False)
wrapped = [
    client_context().wrap_socket(ends[0], server_hostname="localhost", do_handshake_on_connect=False),
    server_context().wrap_socket(ends[1], server_side=True, do_handshake_on_connect=False),
]
for _ in range(3):
    for end in wrapped:
        try:
            end.do_handshake()
        except ssl.SSLWantReadError as error:
            print(error.errno)
# expect: 2
# expect: 2
client, server = wrapped
print(client.send(b"x" * 100), server.recv_into(room := bytearray(7)), room)
# expect: 100 7 bytearray(b'xxxxxxx')
print(server.pending(), len(server.recv()))  # expect: 93 93
try:
    server.recv()
except ssl.SSLWantReadError as error:
    print(error)  # expect: The operation did not complete (read) (_ssl.c:2580)
sent = 0
try:
    while True:
        sent += client.send(bytes(16384))
except ssl.SSLWantWriteError as error:
    print(error)  # expect: The operation did not complete (write) (_ssl.c:2427)
client.close()
server.close()
