# Members that are encrypted the old way can be read with their password.
import base64
import io
import zipfile

data = base64.b64decode(
    "UEsDBAoACQAAAOBse13sGiEiFwAAAAsAAAAFAAAAcy50eHTS3hJTfK7WMt65q3fEuuFLA6o767a4L1BLBwjsGiEi"
    "FwAAAAsAAABQSwECHgMKAAkAAADgbHtd7BohIhcAAAALAAAABQAAAAAAAAABAAAApIEAAAAAcy50eHRQSwUGAAAA"
    "AAEAAQAzAAAASgAAAAAA"
)  # fmt: skip
archive = zipfile.ZipFile(io.BytesIO(data))
print(archive.read("s.txt", pwd=b"pass"))  # expect: b'secret text'
archive.setpassword(b"pass")
print(archive.read("s.txt"))  # expect: b'secret text'
with archive.open("s.txt") as member:
    print(member.read(3), member.seek(1), member.read())  # expect: b'sec' 1 b'ecret text'
archive.setpassword(None)
for password in None, b"wrong":
    try:
        archive.read("s.txt", password)
    except RuntimeError as error:
        print(error)
# expect: File 's.txt' is encrypted, password required for extraction
# expect: Bad password for file 's.txt'
try:
    archive.setpassword("text")
except TypeError as error:
    print(error)  # expect: pwd: expected bytes, got str
