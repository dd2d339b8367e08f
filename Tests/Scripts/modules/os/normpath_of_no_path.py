import os


class Path:
    def __fspath__(self):
        return "a//b/../../.."


print(os.path.normpath(Path()), os.path.normpath(b"///x/./..//y/"), os.path.normpath("//../x"), os.path.normpath(""))
try:
    os.path.normpath(3)
except TypeError as error:
    print(error)

# expect: .. b'/y' //x .
# expect: _path_normpath: path should be string, bytes or os.PathLike, not int
