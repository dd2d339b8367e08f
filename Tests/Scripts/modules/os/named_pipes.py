import os
import stat
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "pipe")
    os.mkfifo(path)
    print(stat.S_ISFIFO(os.stat(path).st_mode))  # expect: True
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    writer = os.open(path, os.O_WRONLY)
    os.write(writer, b"through")
    print(os.read(reader, 100))  # expect: b'through'
    os.closerange(reader, reader + 1)
    os.close(writer)
    reader, writer = os.pipe2(os.O_NONBLOCK)
    print(os.get_blocking(reader), os.get_inheritable(writer))  # expect: False True
    os.mkfifo(path)  # expect-error: FileExistsError: [Errno 17] File exists
