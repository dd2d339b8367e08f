import os
import stat
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    open(path, "w").close()
    os.chmod(path, 0o640)
    os.utime(path, (1000000000, 1000000001.5))
    status = os.stat(path)
    print(stat.filemode(status.st_mode), oct(stat.S_IMODE(status[0])), stat.S_ISREG(status.st_mode))
    print(status.st_atime, status.st_mtime, status.st_mtime_ns, status[8], len(status))
    print(os.access(path, os.R_OK), os.path.getmtime(path), os.path.samefile(path, path))
    os.symlink(path, path + "l")
    print(os.path.islink(path + "l"), os.readlink(path + "l") == path, stat.filemode(os.lstat(path + "l").st_mode)[0])

# expect: -rw-r----- 0o640 True
# expect: 1000000000.0 1000000001.5 1000000001500000000 1000000001 10
# expect: True 1000000001.5 True
# expect: True True l
