# An opener has to give a descriptor; files without a buffer fill buffers.
import io
import os

for result in (-1, 10**6):
    try:
        open(__file__, opener=lambda path, flags: result)
    except (OSError, ValueError) as error:
        print(error)
# expect: opener returned -1
# expect: [Errno 9] Bad file descriptor
with open(__file__, "rb", 0) as file:
    target = bytearray(5)
    print(file.readinto(target), target)  # expect: 5 bytearray(b'# An ')
    print(file.readline(None))  # expect: b'opener has to give a descriptor; files without a buffer fill buffers.\n'
