import errno
import os

try:
    os.remove("/nope")
except OSError as error:
    print(error.errno == errno.ENOENT, error.filename, error.strerror, errno.errorcode[error.errno])

# expect: True /nope No such file or directory ENOENT
