import pathlib

for path in ("text.py", b"bytes.py", pathlib.PurePosixPath("some/path.py")):
    print(compile("1", path, "exec").co_filename)
# expect: text.py
# expect: bytes.py
# expect: some/path.py
try:
    compile("1", 5, "exec")
except TypeError as error:
    print(error)  # expect: expected str, bytes or os.PathLike object, not int
