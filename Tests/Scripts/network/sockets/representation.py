import re
import socket


def shown(sock):
    return re.sub(r"fd=\d+", "fd=N", re.sub(r"\d{4,}", "PORT", repr(sock)))


first, second = socket.socketpair()
print(shown(first))
listener = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(listener.getsockname())
print(shown(listener))
print(shown(client))
for sock in first, second, listener, client:
    sock.close()
print(first, client.fileno())


class Own(socket.socket):
    pass


with Own(socket.AF_INET, socket.SOCK_DGRAM) as own:
    print(shown(own), own.type, repr(own.family), own.proto)
print(own)

# expect: <socket.socket fd=N, family=1, type=1, proto=0>
# expect: <socket.socket fd=N, family=2, type=1, proto=0, laddr=('127.0.0.1', PORT)>
# expect: <socket.socket fd=N, family=2, type=1, proto=6, laddr=('127.0.0.1', PORT), raddr=('127.0.0.1', PORT)>
# expect: <socket.socket [closed] fd=-1, family=1, type=1, proto=0> -1
# expect: <__main__.Own fd=N, family=2, type=2, proto=0, laddr=('0.0.0.0', 0)> 2 <AddressFamily.AF_INET: 2> 0
# expect: <__main__.Own [closed] fd=-1, family=2, type=2, proto=0>
