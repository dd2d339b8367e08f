import io
import tarfile


def record(name, kind, stored, real, pairs, following=b""):
    info = tarfile.TarInfo(name)
    info.type, info.size = kind, stored
    block = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    for place, (offset, count) in enumerate(pairs):
        start = 386 + 24 * place
        block[start:start + 24] = tarfile.itn(offset, 12) + tarfile.itn(count, 12)
    block[482] = bool(following)
    block[483:495] = tarfile.itn(real, 12)
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block) + following


more = (tarfile.itn(40, 12) + tarfile.itn(2, 12)).ljust(512, b"\0")
data = record("holes", b"S", 8, 50, [(4, 3), (20, 3)], more) + b"abcdefgh".ljust(512, b"\0")
plain = tarfile.TarInfo("after")
plain.size = 3
data += plain.tobuf() + b"end".ljust(512, b"\0") + bytes(1024)
with tarfile.open(fileobj=io.BytesIO(data)) as archive:
    print(archive.getnames(), archive.getmember("holes").size, [pair for pair in archive.getmember("holes").sparse if pair[1]])
    file = archive.extractfile("holes")
    print(file.read())
    file.seek(18)
    print(file.read(6), archive.extractfile("after").read())
# expect: ['holes', 'after'] 50 [(4, 3), (20, 3), (40, 2)]
# expect: b'\x00\x00\x00\x00abc\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00def\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00gh\x00\x00\x00\x00\x00\x00\x00\x00'
# expect: b'\x00\x00def\x00' b'end'
