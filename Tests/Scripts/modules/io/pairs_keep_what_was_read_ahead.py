# Writing to a stream of two directions takes nothing from what can still be read.
import io

reader, writer = io.BytesIO(b"one\ntwo\nthree\n"), io.BytesIO()
stream = io.TextIOWrapper(io.BufferedRWPair(reader, writer))
print(repr(stream.readline()))  # expect: 'one\n'
stream.write("1\n")
print(repr(stream.readline()), repr(stream.read()))  # expect: 'two\n' 'three\n'
stream.flush()
print(writer.getvalue())  # expect: b'1\n'
