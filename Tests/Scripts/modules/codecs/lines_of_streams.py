import codecs
import io

data = "first\nsecond\r\nthird\u2028fourth\rlast".encode("utf-16")
reader = codecs.getreader("utf-16")(io.BytesIO(data))
print([reader.readline(), reader.read(3), reader.readline(keepends=False), reader.readlines()])
print(list(codecs.getreader("utf-8")(io.BytesIO(b"a\nb\n\nc"))))
stream = codecs.StreamReaderWriter(io.BytesIO(), codecs.getreader("utf-16"), codecs.getwriter("utf-16"))
stream.write("one\n")
stream.write("two\n")
print(stream.stream.getvalue() == "one\ntwo\n".encode("utf-16"))
stream.seek(0)
print(stream.read(), stream.reader.stream is stream.stream)
try:
    codecs.getreader("utf-16")(io.BytesIO(b"a\0b\0")).read()
except UnicodeError as error:
    print(error)
# expect: ['first\n', 'sec', 'ond', ['third\u2028', 'fourth\r', 'last']]
# expect: ['a\n', 'b\n', '\n', 'c']
# expect: True
# expect: one
# expect: two
# expect:  True
# expect: 'utf-16' codec can't decode bytes in position 0-1: Stream does not start with BOM
