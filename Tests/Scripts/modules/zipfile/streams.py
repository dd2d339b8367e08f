# A file that cannot be gone back in: sizes and sums come behind each member.
import io
import zipfile


class Pipe:
    def __init__(self):
        self.data = bytearray()

    def write(self, data):
        self.data += data
        return len(data)

    def flush(self):
        pass


pipe = Pipe()
with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("a.txt", "first " * 100)
    with archive.open("b.txt", "w") as member:
        member.write(b"second")

with zipfile.ZipFile(io.BytesIO(pipe.data)) as archive:
    for info in archive.infolist():
        print(info.filename, info.file_size, info.flag_bits, len(archive.read(info)))
    # expect: a.txt 600 8 600
    # expect: b.txt 6 8 6
    print(archive.testzip())  # expect: None
    member = archive.open("b.txt")
# A member that is open goes on when the archive is closed.
print(member.read(), member.mode)  # expect: b'second' rb
