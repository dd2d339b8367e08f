import io
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "file")


def content():
    with open(path, "rb") as file:
        return file.read()


with open(path, "w", encoding="utf-8-sig") as file:
    file.write("a")
    file.write("b")
print(content())  # expect: b'\xef\xbb\xbfab'
with open(path, "a", encoding="utf-8-sig") as file:
    file.write("c")
print(content())  # expect: b'\xef\xbb\xbfabc'
with open(path, encoding="utf-8-sig") as file:
    print(file.read(2), file.tell())  # expect: ab 5
with open(path, "w", encoding="utf-16") as file:
    file.write("ab")
    file.seek(0)
    file.write("z")
print(content())  # expect: b'\xff\xfez\x00b\x00'
stream = io.TextIOWrapper(io.BytesIO("\ufeffzwei\nu".encode("utf-16-be")), "utf-16")
print(stream.readline(), stream.read())
# expect: zwei
# expect:  u
