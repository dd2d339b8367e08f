import socket

print(repr(socket.AF_INET), repr(socket.SOCK_STREAM), repr(socket.MSG_PEEK), repr(socket.AI_PASSIVE))
print(socket.AF_INET, socket.AddressFamily(1).name, socket.SocketKind.SOCK_DGRAM + 0)
print(socket.SOL_SOCKET, socket.SO_REUSEADDR, socket.IPPROTO_TCP, socket.TCP_NODELAY, socket.SHUT_RDWR)
print(repr(socket.MSG_PEEK | socket.MSG_DONTWAIT), socket.INADDR_BROADCAST, socket.SOMAXCONN)
print(socket.error is OSError, socket.timeout is TimeoutError, socket.gaierror.__mro__[1].__name__)

# expect: <AddressFamily.AF_INET: 2> <SocketKind.SOCK_STREAM: 1> <MsgFlag.MSG_PEEK: 2> <AddressInfo.AI_PASSIVE: 1>
# expect: 2 AF_UNIX 2
# expect: 1 2 6 1 2
# expect: <MsgFlag.MSG_PEEK|MSG_DONTWAIT: 66> 4294967295 4096
# expect: True True OSError
