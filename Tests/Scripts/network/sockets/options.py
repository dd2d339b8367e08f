import socket
import struct

with socket.socket() as sock:
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 5))
    print(struct.unpack("ii", sock.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)))
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
    print(bool(sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))
    print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM)
    try:
        sock.getsockopt(socket.SOL_SOCKET, 9999)
    except OSError as error:
        print(error)

# expect: 0
# expect: 1
# expect: (1, 5)
# expect: True
# expect: True
# expect: [Errno 92] Protocol not available
