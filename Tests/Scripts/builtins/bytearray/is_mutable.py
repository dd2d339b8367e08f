b = bytearray(b"abc")
b[0] = 65
b.append(100)
b.extend(b"ef")
b += b"!"
print(b, b.decode(), len(b), b[1:3], b == b"Abcdef!")
# expect: bytearray(b'Abcdef!') Abcdef! 7 bytearray(b'bc') True
del b[0]
b[0:2] = b"XYZ"
print(b, bytes(b), b.pop(), b)  # expect: bytearray(b'XYZdef') b'XYZdef!' 33 bytearray(b'XYZdef')
try:
    b[0] = 256
except ValueError as error:
    print(error)  # expect: byte must be in range(0, 256)
