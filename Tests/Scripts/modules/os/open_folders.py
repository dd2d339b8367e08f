# Paths may count from a folder that is open.
import os
import tempfile

with tempfile.TemporaryDirectory() as path:
    folder = below = os.open(path, os.O_RDONLY)
    if os.open not in os.supports_dir_fd:
        os.chdir(path)
        below = None
    os.mkdir("sub", dir_fd=below)
    file = os.open("sub/a", os.O_WRONLY | os.O_CREAT, 0o600, dir_fd=below)
    os.write(file, b"data")
    os.close(file)
    print(os.stat("sub/a", dir_fd=below).st_size)  # expect: 4
    os.symlink("sub/a", "link", dir_fd=below)
    print(os.readlink("link", dir_fd=below))  # expect: sub/a
    print(os.stat("link", dir_fd=below, follow_symlinks=False).st_size)  # expect: 5
    os.rename("sub/a", "b", src_dir_fd=below, dst_dir_fd=below)
    os.chmod("b", 0o640, dir_fd=below)
    os.utime("b", (1, 2), dir_fd=below)
    status = os.stat(os.path.join(path, "b"), dir_fd=below)
    print(oct(status.st_mode), status.st_mtime)  # expect: 0o100640 2.0
    print(os.access("b", os.R_OK, dir_fd=below), os.access("a", os.R_OK, dir_fd=below))  # expect: True False
    os.unlink("link", dir_fd=below)
    os.rmdir("sub", dir_fd=below)
    print(sorted(os.listdir(folder)))  # expect: ['b']
    try:
        os.stat("none", dir_fd=below)
    except FileNotFoundError as error:
        print(error)  # expect: [Errno 2] No such file or directory: 'none'
    os.chdir("/")
    os.close(folder)
try:
    os.stat("x", dir_fd="y")
except TypeError as error:
    print(error)  # expect: argument should be integer or None, not str
