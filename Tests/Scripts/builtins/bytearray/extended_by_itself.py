data = bytearray(b"12")
try:
    data += data
except BufferError as error:
    print(error)  # expect: Existing exports of data: object cannot be re-sized
print(data + data)  # expect: bytearray(b'1212')
data.extend(data)
print(data)  # expect: bytearray(b'1212')
