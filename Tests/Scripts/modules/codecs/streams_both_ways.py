# One stream of bytes, read and written as text.
import codecs
import copy
import io

info = codecs.lookup("latin-1")
raw = io.BytesIO("één\nzwei\n".encode("latin-1"))
with codecs.StreamReaderWriter(raw, info.streamreader, info.streamwriter) as stream:
    print(stream.readline(), end="")  # expect: één
    print(list(stream))  # expect: ['zwei\n']
    stream.write("drü")
    stream.writelines(["a", "b"])
    stream.seek(0)
    print(stream.read())
    # expect: één
    # expect: zwei
    # expect: drüab
    print(raw.getvalue()[-5:], stream.tell())  # expect: b'dr\xfcab' 14
    try:
        copy.copy(stream)
    except TypeError as error:
        print(error)  # expect: can't serialize StreamReaderWriter
print(raw.closed)  # expect: True
other = copy.copy(info)
print(other.name, other.encode("ü"), other == info)  # expect: iso8859-1 (b'\xfc', 1) True
