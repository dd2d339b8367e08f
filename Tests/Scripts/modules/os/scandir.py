import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.mkdir("d")
    os.symlink("d", "link")
    with open("f", "w") as file:
        file.write("abc")
    with os.scandir(".") as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            print(entry, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink())
            print(entry.is_dir(follow_symlinks=False), os.fspath(entry), entry.inode() > 0)
    print(next(entry for entry in os.scandir() if entry.name == "f").stat().st_size)
    os.chdir("/")

# expect: <DirEntry 'd'> ./d True False False
# expect: True ./d True
# expect: <DirEntry 'f'> ./f False True False
# expect: False ./f True
# expect: <DirEntry 'link'> ./link True False True
# expect: False ./link True
# expect: 3
