import hashlib
import io
import tarfile

file = io.BytesIO()
with tarfile.open(fileobj=file, mode="w") as archive:
    for name, data in ("a.txt", b"hello"), ("long/" + "n" * 120, b"x" * 600), ("ü", b""):
        info = tarfile.TarInfo(name)
        info.size = len(data)
        info.mtime = 1700000000
        archive.addfile(info, io.BytesIO(data))
    link = tarfile.TarInfo("link")
    link.type, link.linkname = tarfile.SYMTYPE, "a.txt"
    archive.addfile(link)
    folder = tarfile.TarInfo("dir")
    folder.type, folder.mode = tarfile.DIRTYPE, 0o755
    archive.addfile(folder)
print(len(file.getvalue()), hashlib.sha256(file.getvalue()).hexdigest())
file.seek(0)
with tarfile.open(fileobj=file) as archive:
    for member in archive:
        print(member.name[:20], member.size, member.mtime, member.isfile(), member.isdir(), member.issym(), oct(member.mode))
    print(len(archive.getnames()), archive.extractfile("a.txt").read(), archive.extractfile("link").read())
    print(archive.extractfile("dir"), archive.getmember("ü").pax_headers)
    try:
        archive.getmember("none")
    except KeyError as error:
        print(error)
# expect: 10240 70395adebdfaa7bc1879652b3cb83f276ba53444a0f8cf138c909c0df92e3149
# expect: a.txt 5 1700000000 True False False 0o644
# expect: long/nnnnnnnnnnnnnnn 600 1700000000 True False False 0o644
# expect: ü 0 1700000000 True False False 0o644
# expect: link 0 0 False False True 0o644
# expect: dir 0 0 False True False 0o755
# expect: 5 b'hello' b'hello'
# expect: None {'path': 'ü'}
# expect: "filename 'none' not found"
