import os
import tarfile
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, "src", "sub"))
    for name in "one.txt", "sub/two.txt":
        with open(os.path.join(folder, "src", name), "w") as file:
            file.write(name * 10)
    os.symlink("one.txt", os.path.join(folder, "src", "link"))
    path = os.path.join(folder, "made.tar.gz")
    with tarfile.open(path, "w:gz") as archive:
        archive.add(os.path.join(folder, "src"), arcname="src", filter=lambda info: info)
    with tarfile.open(path) as archive:
        print(archive.getnames())
        archive.extractall(os.path.join(folder, "out"), filter="data")
    for place, folders, files in sorted(os.walk(os.path.join(folder, "out"))):
        print(os.path.relpath(place, folder), sorted(folders), sorted(files))
    print(open(os.path.join(folder, "out", "src", "link")).read()[:7], tarfile.is_tarfile(path), tarfile.is_tarfile(__file__))
    plain = os.path.join(folder, "plain.tar")
    with tarfile.open(plain, "w") as archive:
        archive.add(os.path.join(folder, "src", "one.txt"), "first")
    with tarfile.open(plain, "a") as archive:
        archive.add(os.path.join(folder, "src", "one.txt"), "second")
    with tarfile.open(plain, "r:") as archive:
        print(archive.getnames(), [member.size for member in archive])
# expect: ['src', 'src/link', 'src/one.txt', 'src/sub', 'src/sub/two.txt']
# expect: out ['src'] []
# expect: out/src ['sub'] ['link', 'one.txt']
# expect: out/src/sub [] ['two.txt']
# expect: one.txt True False
# expect: ['first', 'second'] [70, 70]
