import io
import zipfile

file = io.BytesIO()
with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
    for name, data in ("a.txt", "hello " * 50), ("f/ü.bin", b"\0\1"):
        info = zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10))
        info.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(info, data)
    archive.mkdir("empty")
    archive.comment = b"note"
print(file.getvalue())
with zipfile.ZipFile(file) as archive:
    print(archive.namelist(), archive.comment, archive.testzip(), archive.infolist())
    print(len(archive.read("a.txt")), archive.read("f/ü.bin"), archive.getinfo("empty/").is_dir())
    archive.printdir()
    with archive.open("a.txt") as member:
        print(member.read(8), member.tell(), member.readline(5), member.seek(1), member.read(3), member.peek()[:2])
        print([len(line) for line in io.TextIOWrapper(member, "utf-8")])
    try:
        archive.read("none")
    except KeyError as error:
        print(error)
# expect: b'PK\x03\x04\x14\x00\x00\x00\x08\x00\x059\xa6X\xc1HBY\x0c\x00\x00\x00,\x01\x00\x00\x05\x00\x00\x00a.txt\xcbH\xcd\xc9\xc9W\xc8\x18%\x89 \x01PK\x03\x04\x14\x00\x00\x08\x08\x00\x059\xa6Xi"\xde6\x04\x00\x00\x00\x02\x00\x00\x00\x08\x00\x00\x00f/\xc3\xbc.binc`\x04\x00PK\x03\x04\x14\x00\x00\x00\x00\x00\x00\x00!\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x06\x00\x00\x00empty/PK\x01\x02\x14\x03\x14\x00\x00\x00\x08\x00\x059\xa6X\xc1HBY\x0c\x00\x00\x00,\x01\x00\x00\x05\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80\x01\x00\x00\x00\x00a.txtPK\x01\x02\x14\x03\x14\x00\x00\x08\x08\x00\x059\xa6Xi"\xde6\x04\x00\x00\x00\x02\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80\x01/\x00\x00\x00f/\xc3\xbc.binPK\x01\x02\x14\x03\x14\x00\x00\x00\x00\x00\x00\x00!\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x06\x00\x00\x00\x00\x00\x00\x00\x00\x00\x10\x00\xffAY\x00\x00\x00empty/PK\x05\x06\x00\x00\x00\x00\x03\x00\x03\x00\x9d\x00\x00\x00}\x00\x00\x00\x04\x00note'
# expect: ['a.txt', 'f/ü.bin', 'empty/'] b'note' None [<ZipInfo filename='a.txt' compress_type=deflate filemode='?rw-------' file_size=300 compress_size=12>, <ZipInfo filename='f/ü.bin' compress_type=deflate filemode='?rw-------' file_size=2 compress_size=4>, <ZipInfo filename='empty/' filemode='drwxrwxrwx' external_attr=0x10>]
# expect: 300 b'\x00\x01' True
# expect: File Name                                             Modified             Size
# expect: a.txt                                          2024-05-06 07:08:10          300
# expect: f/ü.bin                                        2024-05-06 07:08:10            2
# expect: empty/                                         1980-01-01 00:00:00            0
# expect: b'hello he' 8 b'llo h' 1 b'ell' b'o '
# expect: [296]
# expect: "There is no item named 'none' in the archive"
