import linecache
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "m.py")
    for data in (b"a = '\xe9'\n", b"# coding: utf-8\n\xff\n", b"# coding: latin-1\na = '\xe9'\n"):
        with open(path, "wb") as file:
            file.write(data)
        linecache.clearcache()
        print(linecache.getlines(path))
# expect: []
# expect: []
# expect: ['# coding: latin-1\n', "a = 'é'\n"]
print(linecache.getlines("a\0b"))  # expect: []
