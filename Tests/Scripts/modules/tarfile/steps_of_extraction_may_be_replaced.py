import io
import os
import tarfile
import tempfile


class Careful(tarfile.TarFile):
    def makefile(self, tarinfo, targetpath):
        print("file", os.path.basename(targetpath))
        super().makefile(tarinfo, targetpath)

    def chmod(self, tarinfo, targetpath):
        print("mode", oct(tarinfo.mode))

    def makelink(self, tarinfo, targetpath):
        print("no link", tarinfo.linkname)


buffer = io.BytesIO()
with tarfile.open(fileobj=buffer, mode="w") as archive:
    member = tarfile.TarInfo("text")
    member.size = 3
    archive.addfile(member, io.BytesIO(b"abc"))
    member = tarfile.TarInfo("link")
    member.type, member.linkname = tarfile.LNKTYPE, "text"
    archive.addfile(member)
buffer.seek(0)
with tempfile.TemporaryDirectory() as folder, Careful.open(fileobj=buffer) as archive:
    archive.extract("text", folder, filter="fully_trusted")
    # expect: file text
    # expect: mode 0o644
    archive.extract("link", folder, set_attrs=False, filter="fully_trusted")  # expect: no link text
    print(os.listdir(folder))  # expect: ['text']
    print(hasattr(archive.extractfile("text"), "fileno"), archive.extractfile("link").read())  # expect: True b'abc'
