import io

text = io.StringIO("one\ntwo\n")
print(repr(text.readline()), repr(text.read()), text.tell())
text = io.StringIO()
print("x", 1, file=text)
text.write("y")
print(repr(text.getvalue()))
text.seek(2)
text.write("Z")
print(repr(text.getvalue()), list(io.StringIO("a\nb")))
data = io.BytesIO(b"abc")
print(data.read(2), data.tell())
data.write(b"ZZ")
print(data.getvalue(), data.seek(0), data.read())
with io.StringIO() as text:
    pass
try:
    text.getvalue()
except ValueError as error:
    print(error)
# expect: 'one\n' 'two\n' 8
# expect: 'x 1\ny'
# expect: 'x Z\ny' ['a\n', 'b']
# expect: b'ab' 2
# expect: b'abZZ' 0 b'abZZ'
# expect: I/O operation on closed file
