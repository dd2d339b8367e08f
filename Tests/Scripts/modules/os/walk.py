import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.makedirs("a/b")
    for name in ("a/x", "a/b/y", "z"):
        open(name, "w").close()
    os.symlink("a", "link")
    print([(root, sorted(folders), files) for root, folders, files in os.walk(".")])
    print([(root, folders, files) for root, folders, files in os.walk("a", topdown=False)])
    for root, folders, files in os.walk("."):
        folders[:] = []
        print(root, files)
    os.walk("nope", onerror=print)
    for _ in os.walk("nope", onerror=print):
        pass
    os.chdir("/")

# expect: [('.', ['a', 'link'], ['z']), ('./a', ['b'], ['x']), ('./a/b', [], ['y'])]
# expect: [('a/b', [], ['y']), ('a', ['b'], ['x'])]
# expect: . ['z']
# expect: [Errno 2] No such file or directory: 'nope'
