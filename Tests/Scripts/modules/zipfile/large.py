# Members above the limit have their sizes in 64 bits. The limit is lowered to see it.
import io
import zipfile

zipfile.ZIP64_LIMIT = 100
buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w") as archive:
    archive.writestr("small", b"x")
    archive.writestr("large", b"y" * 200)
    archive.writestr("behind", b"z")
with zipfile.ZipFile(buffer) as archive:
    print([(one.filename, one.file_size, one.extract_version) for one in archive.infolist()])
    # expect: [('small', 1, 20), ('large', 200, 45), ('behind', 1, 45)]
    print(archive.read("large") == b"y" * 200, archive.read("behind"))  # expect: True b'z'
    print(archive.getinfo("large").extra.hex())  # expect: 01001000c800000000000000c800000000000000

with zipfile.ZipFile(io.BytesIO(), "w", allowZip64=False) as archive:
    archive.writestr("small", b"x")
    try:
        archive.writestr("large", b"y" * 200)
    except zipfile.LargeZipFile as error:
        print(error)  # expect: Filesize would require ZIP64 extensions
    try:
        archive.open("a", "w", force_zip64=True)
    except ValueError as error:
        print(error)  # expect: force_zip64 is True, but allowZip64 was False when opening the ZIP file.

with zipfile.ZipFile(io.BytesIO(), "w") as archive:
    with archive.open("forced", "w", force_zip64=True) as member:
        member.write(b"q" * 150)
    member = archive.open("unknown", "w")
    member.write(b"q" * 150)
    try:
        member.close()
    except RuntimeError as error:
        print(error)  # expect: File size too large, try using force_zip64
    print(archive.namelist())  # expect: ['forced']
