import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, "a", "b"))
    for name in ["one", "a/two", "a/b/three"]:
        open(os.path.join(folder, name), "w").close()
    for root, folders, files, fd in os.fwalk(folder):
        print(os.path.relpath(root, folder), folders, files, sorted(os.listdir(fd)) == sorted(folders + files))

# expect: . ['a'] ['one'] True
# expect: a ['b'] ['two'] True
# expect: a/b [] ['three'] True
