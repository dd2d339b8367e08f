import array
import socket

left, right = socket.socketpair()
room = bytearray(10)
view = memoryview(room)
left.send(memoryview(b"hello world")[:5])
print(right.recv_into(view[2:]), bytes(room))  # expect: 5 b'\x00\x00hello\x00\x00\x00'
left.sendall(memoryview(b"abcdef")[2:5])
print(right.recv_into(view, 2), bytes(room))  # expect: 2 b'cdhello\x00\x00\x00'
print(right.recv(10))  # expect: b'e'
try:
    left.send(memoryview(b"abcdef")[::2])
except BufferError as error:
    print(error)  # expect: memoryview: underlying buffer is not C-contiguous
left.sendmsg([memoryview(b"xyz")[1:], array.array("b", [65, 66])])
print(right.recvfrom_into(view[:3]), bytes(room[:4]))  # expect: (3, None) b'yzAe'
try:
    right.recv_into(memoryview(b"fixed"))
except TypeError as error:
    print(error)  # expect: recv_into() argument 1 must be read-write bytes-like object, not memoryview
left.close()
right.close()
