import hashlib
import io
import tarfile

for format in tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT:
    info = tarfile.TarInfo("d" * 60 + "/" + "n" * 60)
    info.size, info.uid, info.mtime = 5, 1000, 5.5
    print(hashlib.sha256(info.tobuf(format)).hexdigest()[:20], len(info.tobuf(format)))
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=format) as archive:
        archive.addfile(info, io.BytesIO(b"bytes"))
    with tarfile.open(fileobj=io.BytesIO(file.getvalue())) as archive:
        member = archive.next()
        print(member.name == info.name, member.mtime, archive.extractfile(member).read(), archive.next())
# expect: d6718a4897fc5f374866 512
# expect: True 5 b'bytes' None
# expect: 5bd7948d6fc4f734191b 1536
# expect: True 5 b'bytes' None
# expect: 9ed295c9ab4acbfbb7a6 1536
# expect: True 5.5 b'bytes' None
