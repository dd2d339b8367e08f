import array

data = bytearray(b"abcdefgh")
view = memoryview(data)
view[2:6] = view[0:4]
print(data)  # expect: bytearray(b'ababcdgh')
view[::2] = b"1234"
print(data)  # expect: bytearray(b'1b2b3d4h')
view[3:3] = b""
numbers = array.array("i", range(4))
memoryview(numbers)[1:3] = array.array("i", [7, 8])
print(numbers)  # expect: array('i', [0, 7, 8, 3])
