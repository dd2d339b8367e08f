import array, socket

left, right = socket.socketpair()
data = bytearray(b"no, yes, no")
view = memoryview(data)[4:7]
print(left.sendmsg([b"<", view, array.array("b", b"!"), b">"]))  # expect: 6
view.release()
data.clear()
print(right.recv(20))  # expect: b'<yes!>'
try:
    left.sendmsg([memoryview(b"abcd")[::2]])
except BufferError as error:
    print(error)  # expect: memoryview: underlying buffer is not C-contiguous
