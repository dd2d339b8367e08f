import io
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    for mode in "xb", "x+b", "x":
        path = os.path.join(folder, "file")
        with open(path, mode) as file:
            print(file.mode)
        os.remove(path)
    with io.FileIO(os.path.join(folder, "raw"), "x") as raw:
        print(raw.mode, repr(raw).rpartition(" mode=")[2])

# expect: xb
# expect: xb+
# expect: x
# expect: xb 'xb' closefd=True>
