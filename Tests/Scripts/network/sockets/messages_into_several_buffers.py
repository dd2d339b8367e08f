import array
import socket

one, other = socket.socketpair()
numbers, rest = array.array("H", [0, 0]), bytearray(4)
other.send(b"\1\0\2\0abc")
print(one.recvmsg_into([numbers, memoryview(rest)])[0], numbers, rest)
# expect: 7 array('H', [1, 2]) bytearray(b'abc\x00')
for refused in (rest, 3, [b"never written"], [rest, None]):
    try:
        one.recvmsg_into(refused)
    except TypeError as error:
        print(error)
# expect: recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers
# expect: recvmsg_into() argument 1 must be an iterable
# expect: recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers
# expect: recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers
for length in (-1, 2**31, 2**70):
    try:
        socket.CMSG_SPACE(length)
    except OverflowError as error:
        print(type(error))
# expect: <class 'OverflowError'>
# expect: <class 'OverflowError'>
# expect: <class 'OverflowError'>
one.close()
other.close()
