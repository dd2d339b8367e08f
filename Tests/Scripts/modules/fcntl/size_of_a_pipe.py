import fcntl
import os

reading, writing = os.pipe()
if hasattr(fcntl, "F_SETPIPE_SZ"):
    size = fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 1 << 17)
    print(size == fcntl.fcntl(reading, fcntl.F_GETPIPE_SZ) >= 1 << 17)
else:
    print(True)
# expect: True
