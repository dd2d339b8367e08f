import io
import tarfile


def packed(headers, stored):
    info = tarfile.TarInfo("stored/name")
    info.pax_headers = {"GNU.sparse.name": "holes", **headers}
    info.size = len(stored)
    output = io.BytesIO()
    with tarfile.open(fileobj=output, mode="w", format=tarfile.PAX_FORMAT) as archive:
        archive.addfile(info, io.BytesIO(stored))
    return io.BytesIO(output.getvalue())


first = packed({"GNU.sparse.size": "12", "GNU.sparse.map": "2,3,9,1"}, b"abcd")
second = packed(
    {"GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.realsize": "12"},
    b"2\n2\n3\n9\n1\n".ljust(512, b"\0") + b"abcd")
for output in (first, second):
    with tarfile.open(fileobj=output) as archive:
        member = archive.getmembers()[0]
        print(member.name, member.size, member.sparse, archive.extractfile(member).read())
# expect: holes 12 [(2, 3), (9, 1)] b'\x00\x00abc\x00\x00\x00\x00d\x00\x00'
# expect: holes 12 [(2, 3), (9, 1)] b'\x00\x00abc\x00\x00\x00\x00d\x00\x00'
