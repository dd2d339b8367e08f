data = bytearray(b"\xff")
error = UnicodeDecodeError("ascii", data, 0, 1, "out of range")
data[0] = 0
print(error, error.object, error.args)
try:
    data = bytearray(b"a\xff")
    data.decode("ascii")
except UnicodeDecodeError as error:
    data.clear()
    print(error.object, error)

# expect: 'ascii' codec can't decode byte 0xff in position 0: out of range b'\xff' ('ascii', bytearray(b'\x00'), 0, 1, 'out of range')
# expect: b'a\xff' 'ascii' codec can't decode byte 0xff in position 1: ordinal not in range(128)
