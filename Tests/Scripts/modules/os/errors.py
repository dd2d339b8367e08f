import errno
import os

for wrong in (
    lambda: os.mkdir("/"),
    lambda: os.rmdir("/nope"),
    lambda: os.remove("/nope"),
    lambda: os.rename("/no", "/pe"),
    lambda: os.listdir("/nope"),
    lambda: os.chdir("/etc/passwd"),
    lambda: os.stat("/nope"),
    lambda: open("/nope"),
    lambda: open("/"),
    lambda: os.close(99),
    lambda: os.kill(999999, 0),
    lambda: os.mkdir(3),
    lambda: os.listdir(3.5),
    lambda: os.remove(None),
    lambda: os.stat("a\0b"),
    lambda: os.fspath(3),
    lambda: os.environ["NOPE_X"],
    lambda: os.environ.__setitem__("A", 1),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
try:
    os.remove("/nope")
except OSError as error:
    print(error.errno == errno.ENOENT, error.filename, error.strerror, errno.errorcode[error.errno])

# expect: FileExistsError [Errno 17] File exists: '/'
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: FileNotFoundError [Errno 2] No such file or directory: '/no' -> '/pe'
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: NotADirectoryError [Errno 20] Not a directory: '/etc/passwd'
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: IsADirectoryError [Errno 21] Is a directory: '/'
# expect: OSError [Errno 9] Bad file descriptor
# expect: ProcessLookupError [Errno 3] No such process
# expect: TypeError mkdir: path should be string, bytes or os.PathLike, not int
# expect: TypeError listdir: path should be string, bytes, os.PathLike, integer or None, not float
# expect: TypeError remove: path should be string, bytes or os.PathLike, not NoneType
# expect: ValueError stat: embedded null character in path
# expect: TypeError expected str, bytes or os.PathLike object, not int
# expect: KeyError 'NOPE_X'
# expect: TypeError str expected, not int
# expect: True /nope No such file or directory ENOENT
