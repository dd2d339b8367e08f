import fcntl
import os
import tempfile

with tempfile.NamedTemporaryFile() as file:
    print(fcntl.fcntl(file, fcntl.F_GETFD) & fcntl.FD_CLOEXEC)
    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    with open(file.name) as other:
        try:
            fcntl.flock(other, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError as error:
            print(error)
    fcntl.flock(file, fcntl.LOCK_UN)
    print(fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 10), fcntl.lockf(file, fcntl.LOCK_UN))
    flags = fcntl.fcntl(file, fcntl.F_GETFL)
    fcntl.fcntl(file, fcntl.F_SETFL, flags | os.O_NONBLOCK)
    print(os.get_blocking(file.fileno()))
for bad in (-1, "x"):
    try:
        fcntl.flock(bad, fcntl.LOCK_EX)
    except (ValueError, TypeError) as error:
        print(error)
# expect: 1
# expect: [Errno 11] Resource temporarily unavailable
# expect: None None
# expect: False
# expect: file descriptor cannot be a negative integer (-1)
# expect: argument must be an int, or have a fileno() method.
