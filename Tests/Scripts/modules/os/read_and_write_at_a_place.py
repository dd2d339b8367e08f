import os
import tempfile

with tempfile.TemporaryFile(buffering=0) as file:
    fd = file.fileno()
    print(os.pwrite(fd, b"hello world", 0), os.pwrite(fd, b"W", 6))  # expect: 11 1
    print(os.pread(fd, 5, 6), os.pread(fd, 5, 100), os.lseek(fd, 0, os.SEEK_CUR))  # expect: b'World' b'' 0
    print(os.writev(fd, [b"J", bytearray(b"EL")]))  # expect: 3
    first, second = bytearray(2), bytearray(20)
    print(os.preadv(fd, [first, second], 0), first, second)  # expect: 11 bytearray(b'JE') bytearray(b'Llo World\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00')
    os.fchmod(fd, 0o600)
    print(oct(os.fstat(fd).st_mode & 0o777))  # expect: 0o600
    os.posix_fallocate(fd, 0, 100)
    print(os.fstat(fd).st_size)  # expect: 100
    os.pread(fd, -1, 0)  # expect-error: OSError: [Errno 22] Invalid argument
