# utime() takes descriptors, and says that it does.
import os
import tempfile

with tempfile.TemporaryFile() as file:
    os.utime(file.fileno(), ns=(5, 6_000_000_000))
    print(os.stat(file.fileno()).st_mtime)  # expect: 6.0
    try:
        os.utime(file.fileno(), (1, 2), follow_symlinks=False)
    except ValueError as error:
        print(error)  # expect: utime: cannot use fd and follow_symlinks together
print(os.utime in os.supports_fd, os.utime in os.supports_follow_symlinks)  # expect: True True
