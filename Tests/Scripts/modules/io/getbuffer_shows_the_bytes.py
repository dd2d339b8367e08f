import io

stream = io.BytesIO(b"hello")
with stream.getbuffer() as view:
    view[0] = 72
    try:
        stream.seek(0, 2)
        stream.write(b"more")
    except BufferError as error:
        print(error)
stream.write(b"!")
print(stream.getvalue())
# expect: Existing exports of data: object cannot be re-sized
# expect: b'Hello!'
