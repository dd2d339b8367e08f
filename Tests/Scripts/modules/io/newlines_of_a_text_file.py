# What `newlines` tells of the line ends that have been read.
import io


def ends(data, newline):
    stream = io.TextIOWrapper(io.BytesIO(data), newline=newline)
    before = stream.newlines
    stream.read()
    return before, stream.newlines


print(ends(b"a\nb\r\nc\r", None))  # expect: (None, ('\r', '\n', '\r\n'))
print(ends(b"a\r\nb\r\n", ""))  # expect: (None, '\r\n')
print(ends(b"a\nb\r\n", "\n"))  # expect: (None, None)
print(ends(b"none", None))  # expect: (None, None)

again = io.TextIOWrapper(io.BytesIO(b"a\r\nb\n"))
print(again.readline(), again.newlines)  # expect: a
# expect:  ('\n', '\r\n')
again.seek(0)
print(again.newlines)  # expect: None
