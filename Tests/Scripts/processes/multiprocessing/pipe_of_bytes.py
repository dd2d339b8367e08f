import multiprocessing

reader, writer = multiprocessing.Pipe(duplex=False)
print(reader.poll(), reader.readable, reader.writable, writer.readable)
writer.send_bytes(b"0123456789", 2, 5)
print(reader.poll(), reader.recv_bytes())
writer.send_bytes(b"long")
buffer = bytearray(2)
try:
    reader.recv_bytes_into(buffer)
except multiprocessing.BufferTooShort as error:
    print(error.args)
for call in (lambda: reader.send(1), lambda: writer.recv(), lambda: writer.send_bytes(b"x", 5)):
    try:
        call()
    except (OSError, ValueError) as error:
        print(error)
writer.close()
try:
    writer.send(1)
except OSError as error:
    print(error)

# expect: False True False False
# expect: True b'23456'
# expect: (b'long',)
# expect: connection is read-only
# expect: connection is write-only
# expect: buffer length < offset
# expect: handle is closed
