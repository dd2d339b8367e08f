import socket

print(socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
print(socket.getaddrinfo("127.0.0.1", "80", socket.AF_INET, socket.SOCK_DGRAM)[0][4])
print(socket.gethostbyname("127.0.0.1"), isinstance(socket.gethostname(), str))
print(socket.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
print(socket.getprotobyname("tcp"))
for call in (
        lambda: socket.getaddrinfo(1, 2), lambda: socket.getaddrinfo(None, None),
        lambda: socket.getaddrinfo("not numeric", 80, flags=socket.AI_NUMERICHOST),
        lambda: socket.getnameinfo("127.0.0.1", 0), lambda: socket.getservbyname("nothing like that")):
    try:
        call()
    except (TypeError, OSError) as error:
        print(type(error).__name__, error)

# expect: [(<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('127.0.0.1', 80))]
# expect: ('127.0.0.1', 80)
# expect: 127.0.0.1 True
# expect: ('127.0.0.1', '80')
# expect: 6
# expect: TypeError getaddrinfo() argument 1 must be string or None
# expect: gaierror [Errno -2] Name or service not known
# expect: gaierror [Errno -2] Name or service not known
# expect: TypeError getnameinfo() argument 1 must be a tuple
# expect: OSError service/proto not found
