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
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

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
