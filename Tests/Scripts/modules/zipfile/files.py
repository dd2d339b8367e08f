import os
import tempfile
import zipfile

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, "src", "sub"))
    source = os.path.join(folder, "src", "sub", "x.txt")
    with open(source, "w") as file:
        file.write("text" * 100)
    path = os.path.join(folder, "made.zip")
    with zipfile.ZipFile(path, "w", compression=zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.write(source, "sub/x.txt")
        with archive.open("streamed", "w") as member:
            member.write(b"one")
            member.write(b"two")
        archive.writestr("../../evil", "inside")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("late.txt", "later")
    with zipfile.ZipFile(path) as archive:
        print(archive.namelist(), archive.read("streamed"), archive.getinfo("sub/x.txt").file_size)
        archive.extractall(os.path.join(folder, "out"))
        print(os.path.relpath(archive.extract("late.txt", folder), folder))
    print(sorted(os.listdir(os.path.join(folder, "out"))), zipfile.is_zipfile(path), zipfile.is_zipfile(source))
    print(open(os.path.join(folder, "out", "sub", "x.txt")).read()[:8])
# expect: ['sub/x.txt', 'streamed', '../../evil', 'late.txt'] b'onetwo' 400
# expect: late.txt
# expect: ['evil', 'late.txt', 'streamed', 'sub'] True False
# expect: texttext
