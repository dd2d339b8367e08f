import os

for call in (
    lambda: os.execv("/no/such", ["a"]), lambda: os.execve("/no/such", ["a"], {}),
    lambda: os.execvp("no-such-program", ["a"]), lambda: os.execv("/bin/sh", []),
    lambda: os.execv("/bin/sh", "sh"), lambda: os.execv("/bin/sh", [""]), lambda: os.execve("/bin/sh", ["a"], 1),
):
    try:
        call()
    except (OSError, TypeError, ValueError) as error:
        print(type(error).__name__, error)

# expect: FileNotFoundError [Errno 2] No such file or directory
# expect: FileNotFoundError [Errno 2] No such file or directory: '/no/such'
# expect: FileNotFoundError [Errno 2] No such file or directory
# expect: ValueError execv() arg 2 must not be empty
# expect: TypeError execv() arg 2 must be a tuple or list
# expect: ValueError execv() arg 2 first element cannot be empty
# expect: TypeError execve: environment must be a mapping object
