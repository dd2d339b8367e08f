# clock: virtual
import socket
from certificates import client_context

one, other = socket.socketpair()
one.settimeout(0.01)
client = client_context().wrap_socket(one, server_hostname="localhost", do_handshake_on_connect=False)
for attempt in client.do_handshake, client.read:
    try:
        attempt()
    except TimeoutError as error:
        print(error)
# expect: _ssl.c:1003: The handshake operation timed out
# expect: The read operation timed out
other.send(b"HTTP/1.1 400 Bad Request\r\n\r\n")
try:
    client.do_handshake()
except OSError as error:
    print(error)  # expect: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1020)
client.close()
other.close()
