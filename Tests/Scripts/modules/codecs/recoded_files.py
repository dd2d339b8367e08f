import codecs
import io

file = codecs.EncodedFile(io.BytesIO(), "utf-8", "latin-1")
file.write("grün\nab".encode())
print(file.stream.getvalue(), type(file).__name__)  # expect: b'gr\xfcn\nab' StreamRecoder
print(file.data_encoding, file.file_encoding)  # expect: utf-8 latin-1
file.seek(0)
print(file.readline(), file.read(), file.tell())  # expect: b'gr\xc3\xbcn\n' b'ab' 7
file.seek(0)
print(list(file))  # expect: [b'gr\xc3\xbcn\n', b'ab']
file.writelines([b"x", b"y"])
print(file.getvalue())  # expect: b'gr\xfcn\nabxy'
