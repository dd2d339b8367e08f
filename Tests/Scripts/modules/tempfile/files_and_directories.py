import os
import tempfile

with tempfile.TemporaryDirectory(prefix="pre") as folder:
    print(os.path.isdir(folder), os.path.basename(folder)[:3])
    with tempfile.NamedTemporaryFile("w+", suffix=".txt", dir=folder) as file:
        file.write("abc")
        file.seek(0)
        print(file.read(), file.name.endswith(".txt"), os.path.dirname(file.name) == folder)
    print(os.path.exists(file.name))
    descriptor, path = tempfile.mkstemp(dir=folder)
    os.close(descriptor)
    print(os.path.getsize(path), oct(os.stat(path).st_mode))
    with tempfile.TemporaryFile("w+") as file:
        print(file.write("q"), file.seek(0), file.read())
    with tempfile.SpooledTemporaryFile(max_size=10, mode="w+") as file:
        file.write("longer than that")
        file.seek(0)
        print(file.read())
print(os.path.exists(folder), tempfile.gettempprefix(), os.path.isdir(tempfile.gettempdir()))

# expect: True pre
# expect: abc True True
# expect: False
# expect: 0 0o100600
# expect: 1 0 q
# expect: longer than that
# expect: False tmp True
