import os
import socket

first, second = socket.socketpair()
copy = first.dup()
print(copy.fileno() != first.fileno(), copy.get_inheritable(), os.get_inheritable(first.fileno()))
copy.set_inheritable(True)
print(copy.get_inheritable())
copy.close()
number = first.detach()
print(first.fileno(), first)
adopted = socket.socket(fileno=number)
print(repr(adopted.family), repr(adopted.type), adopted.proto)
adopted.send(b"still connected")
print(second.recv(100))
adopted.close()
print(second.recv(1))
second.close()

# expect: True False False
# expect: True
# expect: -1 <socket.socket [closed] fd=-1, family=1, type=1, proto=0>
# expect: <AddressFamily.AF_UNIX: 1> <SocketKind.SOCK_STREAM: 1> 0
# expect: b'still connected'
# expect: b''
