import io

stream = io.BytesIO(b"abc")
view = stream.getbuffer()
view[0] = 65
for call in (lambda: stream.write(b"x"), lambda: stream.truncate(1), stream.close):
    try:
        call()
    except BufferError as error:
        print(error)
view.release()
stream.seek(5)
print(stream.write(b"x"), stream.getvalue(), stream.seek(-100, 1))
buffer = bytearray(2)
print(stream.readinto(buffer), buffer, stream.readlines(), stream.seek(0, 2))

# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: 1 b'Abc\x00\x00x' 0
# expect: 2 bytearray(b'Ab') [b'c\x00\x00x'] 6
