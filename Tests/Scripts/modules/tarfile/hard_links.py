# A hard link gives its mode and time to the file that both names have.
import io
import os
import tarfile
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a.tar")
    with tarfile.open(path, "w") as archive:
        first = tarfile.TarInfo("first")
        first.size, first.mtime = 4, 1000
        archive.addfile(first, io.BytesIO(b"data"))
        second = tarfile.TarInfo("second")
        second.type, second.linkname, second.mtime, second.mode = tarfile.LNKTYPE, "first", 77, 0o640
        archive.addfile(second)
    with tarfile.open(path) as archive:
        archive.extractall(folder, filter="data")
    status = os.stat(os.path.join(folder, "first"))
    print(status.st_mtime, oct(status.st_mode), status.st_nlink)  # expect: 77.0 0o100640 2

    import gzip

    broken = io.BytesIO(gzip.compress(b"\0" * 10240)[:20])
    try:
        tarfile.open(fileobj=broken)
    except EOFError as error:
        print(error)  # expect: Compressed file ended before the end-of-stream marker was reached
