# Archives come from a pipe and go into one.
import io
import os
import tarfile

def write(mode):
    receiving, sending = os.pipe()
    with open(sending, "wb") as pipe, tarfile.open(fileobj=pipe, mode=mode) as archive:
        for name in ("one", "two"):
            info = tarfile.TarInfo(name)
            info.size = 600
            archive.addfile(info, io.BytesIO(name.encode() * 200))
    return receiving

for mode in ("w|", "w|gz", "w|bz2", "w|xz"):
    with open(write(mode), "rb") as pipe, tarfile.open(fileobj=pipe, mode="r|*") as archive:
        for member in archive:
            print(mode, member.name, archive.extractfile(member).read()[:6], end=" ")
        try:
            archive.extractfile(archive.getmembers()[0]).read()
        except tarfile.StreamError as error:
            print(error)
for data, mode in ((b"no archive" * 60, "r|gz"), (b"", "r|"), (b"no archive" * 60, "r|*")):
    try:
        tarfile.open(fileobj=io.BytesIO(data), mode=mode)
    except tarfile.ReadError as error:
        print(error)
# expect: w| one b'oneone' w| two b'twotwo' seeking backwards is not allowed
# expect: w|gz one b'oneone' w|gz two b'twotwo' seeking backwards is not allowed
# expect: w|bz2 one b'oneone' w|bz2 two b'twotwo' seeking backwards is not allowed
# expect: w|xz one b'oneone' w|xz two b'twotwo' seeking backwards is not allowed
# expect: not a gzip file
# expect: empty file
# expect: invalid header
