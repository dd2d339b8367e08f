# Streams that were detached, or whose making failed, say so; what lies below cannot be assigned.
import io

stream = io.BufferedReader(io.BytesIO(b"ab"))
print(repr(stream))  # expect: <_io.BufferedReader>
for call in (lambda: setattr(stream, "raw", 1), lambda: stream.seek(0, 9), lambda: stream.truncate()):
    try:
        call()
    except (AttributeError, ValueError) as error:
        print(type(error).__name__)
# expect: AttributeError
# expect: ValueError
# expect: UnsupportedOperation
stream.detach()
try:
    stream.read()
except ValueError as error:
    print(error)  # expect: raw stream has been detached
again = io.BufferedWriter(io.BytesIO())
try:
    again.writelines([1])
except TypeError as error:
    print(error)  # expect: a bytes-like object is required, not 'int'
try:
    again.__init__(io.BytesIO(), buffer_size=0)
except ValueError as error:
    print(error)  # expect: buffer size must be strictly positive
try:
    again.write(b"")
except ValueError:
    print("not usable")  # expect: not usable
