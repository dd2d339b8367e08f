import socket

with socket.socket() as sock, socket.socket(socket.AF_UNIX) as local:
    for call in (
            lambda: sock.bind("text"), lambda: sock.bind(("127.0.0.1",)), lambda: sock.bind((1, 2)),
            lambda: sock.connect(("127.0.0.1", "80")), lambda: sock.connect(("127.0.0.1", 70000)),
            lambda: sock.bind(("127.0.0.1\0", 0)), lambda: local.bind(1), lambda: local.bind("x" * 200),
            lambda: local.connect("/nowhere/socket"), lambda: sock.send("text"), lambda: sock.recv(-1),
            lambda: sock.recv_into(b"bytes"), lambda: sock.getpeername(), lambda: socket.socket(fileno=-1),
            lambda: socket.socket(fileno=1.5), lambda: socket.socket(1, 2, 3, 4, 5)):
        try:
            call()
        except (TypeError, ValueError, OverflowError, OSError) as error:
            print(f"{type(error).__name__}: {error}")

# expect: TypeError: bind(): AF_INET address must be tuple, not str
# expect: TypeError: AF_INET address must be a pair (host, port)
# expect: TypeError: str, bytes or bytearray expected, not int
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: OverflowError: connect(): port must be 0-65535.
# expect: TypeError: host name must not contain null character
# expect: TypeError: a bytes-like object is required, not 'int'
# expect: OSError: AF_UNIX path too long
# expect: FileNotFoundError: [Errno 2] No such file or directory
# expect: TypeError: a bytes-like object is required, not 'str'
# expect: ValueError: negative buffersize in recv
# expect: TypeError: recv_into() argument 1 must be read-write bytes-like object, not bytes
# expect: OSError: [Errno 107] Transport endpoint is not connected
# expect: ValueError: negative file descriptor
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: TypeError: socket.__init__() takes from 1 to 5 positional arguments but 6 were given
