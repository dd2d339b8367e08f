import os
import socket

first, second = socket.socketpair()
print(first.sendmsg([b"one ", bytearray(b"two "), b"three"]))
data, ancillary, flags, address = second.recvmsg(100)
print(data, ancillary, flags, address)
read, write = os.pipe()
socket.send_fds(first, [b"a pipe"], [read])
data, descriptors, flags, _ = socket.recv_fds(second, 100, 4)
os.write(write, b"through the other descriptor")
print(data, len(descriptors), descriptors[0] != read, os.read(descriptors[0], 100))
for descriptor in read, write, *descriptors:
    os.close(descriptor)
first.send(b"abcdef")
parts = [bytearray(2), bytearray(3)]
print(second.recvmsg_into(parts)[0], parts)
first.close()
second.close()

# expect: 13
# expect: b'one two three' [] 0 None
# expect: b'a pipe' 1 True b'through the other descriptor'
# expect: 5 [bytearray(b'ab'), bytearray(b'cde')]
