import sys

data = bytearray(b"abc")
data[1:: sys.maxsize] = b"X"
print(data)
del data[:: sys.maxsize]
print(data, data[:: sys.maxsize], data[:: -sys.maxsize])
# expect: bytearray(b'aXc')
# expect: bytearray(b'Xc') bytearray(b'X') bytearray(b'c')
