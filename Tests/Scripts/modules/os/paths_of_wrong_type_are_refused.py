import os

for wrong in (
    lambda: os.mkdir(3),
    lambda: os.listdir(3.5),
    lambda: os.remove(None),
    lambda: os.stat("a\0b"),
    lambda: os.fspath(3),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: TypeError mkdir: path should be string, bytes or os.PathLike, not int
# expect: TypeError listdir: path should be string, bytes, os.PathLike, integer or None, not float
# expect: TypeError remove: path should be string, bytes or os.PathLike, not NoneType
# expect: ValueError stat: embedded null character in path
# expect: TypeError expected str, bytes or os.PathLike object, not int
