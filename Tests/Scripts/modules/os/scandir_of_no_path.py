import os

for path in 3.5, [], b"/\0":
    try:
        os.scandir(path)
    except (TypeError, ValueError) as error:
        print(error)

# expect: scandir: path should be string, bytes, os.PathLike, integer or None, not float
# expect: scandir: path should be string, bytes, os.PathLike, integer or None, not list
# expect: scandir: embedded null character in path
