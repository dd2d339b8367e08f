"""tarfile, zipfile and shutil pack with bzip2 and xz as well."""
import os
import shutil
import tarfile
import tempfile
import zipfile

with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, "source")
    os.mkdir(source)
    with open(os.path.join(source, "a.txt"), "w") as file:
        file.write("text\n" * 200)
    for kind in ("bz2", "xz"):
        path = os.path.join(folder, "archive." + kind)
        with tarfile.open(path, "w:" + kind) as archive:
            archive.add(source, "source")
        with tarfile.open(path) as archive:
            print(archive.getnames(), len(archive.extractfile("source/a.txt").read()))
        try:
            tarfile.open(os.path.join(source, "a.txt"), "r:" + kind)
        except tarfile.ReadError as error:
            print(error)
        # expect: ['source', 'source/a.txt'] 1000
        # expect: not a bzip2 file
        # expect: ['source', 'source/a.txt'] 1000
        # expect: not an lzma file
    for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        path = os.path.join(folder, "archive.zip")
        with zipfile.ZipFile(path, "w", method) as archive:
            archive.write(os.path.join(source, "a.txt"), "a.txt")
            archive.writestr("empty", b"")
        with zipfile.ZipFile(path) as archive:
            info = archive.getinfo("a.txt")
            print(info.compress_type, info.extract_version, info.compress_size < 100, len(archive.read("a.txt")))
            with archive.open("a.txt") as member:
                print(member.read(7), member.readline(), archive.read("empty"), archive.testzip())
        # expect: 12 46 True 1000
        # expect: b'text\nte' b'xt\n' b'' None
        # expect: 14 63 True 1000
        # expect: b'text\nte' b'xt\n' b'' None
    for kind in ("bztar", "xztar"):
        path = shutil.make_archive(os.path.join(folder, "made"), kind, source)
        target = os.path.join(folder, kind)
        shutil.unpack_archive(path, target, filter="data")
        print(os.path.basename(path), os.listdir(target))
    # expect: made.tar.bz2 ['a.txt']
    # expect: made.tar.xz ['a.txt']
print([name for name, _ in shutil.get_archive_formats()])  # expect: ['bztar', 'gztar', 'tar', 'xztar', 'zip']
