import codecs
import io

data = "zwölf Boxkämpfer\njagen Viktor\r\nquer über".encode()
reader = codecs.getreader("utf-8")(io.BytesIO(data))
print(repr(reader.read(4)), repr(reader.readline()))  # expect: 'zwöl' 'f Boxkämpfer\n'
print(repr(reader.read(5, 3)), repr(reader.readline(keepends=False)))  # expect: 'jag' 'en Viktor'
print(list(reader))  # expect: ['quer über']
reader.seek(0)
print(repr(reader.read(-1, 7)), len(reader.readlines()))  # expect: 'zwölf B' 3
writer = codecs.getwriter("utf-16-be")(io.BytesIO())
writer.writelines(["a", "b"])
print(writer.getvalue())  # expect: b'\x00a\x00b'
marked = codecs.getwriter("utf-8-sig")(io.BytesIO())
marked.write("a")
marked.write("b")
print(marked.getvalue())  # expect: b'\xef\xbb\xbfab'
