import os
import socket
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "socket")
    with socket.socket(socket.AF_UNIX) as listener, socket.socket(socket.AF_UNIX) as client:
        listener.bind(path)
        listener.listen()
        client.connect(path)
        server, address = listener.accept()
        print(repr(address), client.getpeername() == path, repr(client.getsockname()))
        server.close()
with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sock:
    sock.bind(b"\0baton %d" % os.getpid())
    print(type(sock.getsockname()), sock.getsockname()[:6])

# expect: '' True ''
# expect: <class 'bytes'> b'\x00baton'
