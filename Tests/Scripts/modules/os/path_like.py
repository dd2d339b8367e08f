import os

class Place:
    def __fspath__(self):
        return "/etc"

print(os.path.isdir(Place()), os.fspath(Place()), isinstance(Place(), os.PathLike), isinstance("a", os.PathLike))
print(os.path.join(Place(), "x"), os.fsencode("é"), os.fsdecode(b"a"), issubclass(Place, os.PathLike))

# expect: True /etc True False
# expect: /etc/x b'\xc3\xa9' a True
