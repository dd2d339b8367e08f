import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, "a", "b"))
    for name in "a/one", "a/b/two":
        with open(os.path.join(folder, name), "w"):
            pass
    os.symlink("a", os.path.join(folder, "link"))
    descriptor = os.open(folder, os.O_RDONLY)
    for topdown in True, False:
        for path, folders, files, fd in os.fwalk("a", topdown, dir_fd=descriptor):
            print(path, folders, files, os.stat("one" if path == "a" else "two", dir_fd=fd).st_size)
    os.close(descriptor)
    print([path == folder for path, *_ in os.fwalk(folder)][:1], list(os.fwalk(os.path.join(folder, "link"))))
    for top, follows in (os.path.join(folder, "nowhere"), False), (os.path.join(folder, "a/one"), True):
        try:
            next(os.fwalk(top, follow_symlinks=follows))
        except OSError as error:
            print(type(error).__name__)

# expect: a ['b'] ['one'] 0
# expect: a/b [] ['two'] 0
# expect: a/b [] ['two'] 0
# expect: a ['b'] ['one'] 0
# expect: [True] []
# expect: FileNotFoundError
# expect: NotADirectoryError
