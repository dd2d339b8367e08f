import socket

with socket.socket() as sock:
    sock.bind(("127.0.0.1", 0))
    address = sock.getsockname()
try:
    socket.create_connection(address)
except ConnectionRefusedError as error:
    print(error)
try:
    socket.create_connection(address, all_errors=True)
except ExceptionGroup as group:
    print(group, repr(group.exceptions[0]))
with socket.socket() as sock:
    print(sock.connect_ex(address))
with socket.create_server(("127.0.0.1", 0)) as server:
    port = server.getsockname()[1]
    try:
        socket.create_server(("127.0.0.1", port))
    except OSError as error:
        print(str(error).replace(str(port), "PORT"))

# expect: [Errno 111] Connection refused
# expect: create_connection failed (1 sub-exception) ConnectionRefusedError(111, 'Connection refused')
# expect: 111
# expect: [Errno 98] Address already in use (while attempting to bind on address ('127.0.0.1', PORT))
