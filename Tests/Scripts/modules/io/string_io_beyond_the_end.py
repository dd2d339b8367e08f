import io

stream = io.StringIO("abc")
stream.seek(5)
print(stream.write("é"), repr(stream.getvalue()), stream.tell())
stream.seek(1)
stream.write("ü")
print(repr(stream.getvalue()), stream.read(2) == "c\0", stream.truncate(2), repr(stream.getvalue()))
for call in (lambda: stream.seek(-1), lambda: stream.seek(1, 1), lambda: stream.seek(0, 3),
             lambda: stream.truncate(-1), lambda: stream.read("x"), lambda: stream.write(b"x")):
    try:
        call()
    except (ValueError, TypeError, OSError) as error:
        print(type(error).__name__, error)
stream.close()
try:
    stream.getvalue()
except ValueError as error:
    print(error)

# expect: 1 'abc\x00\x00é' 6
# expect: 'aüc\x00\x00é' True 2 'aü'
# expect: ValueError Negative seek position -1
# expect: OSError Can't do nonzero cur-relative seeks
# expect: ValueError Invalid whence (3, should be 0, 1 or 2)
# expect: ValueError Negative size value -1
# expect: TypeError argument should be integer or None, not 'str'
# expect: TypeError string argument expected, got 'bytes'
# expect: I/O operation on closed file
