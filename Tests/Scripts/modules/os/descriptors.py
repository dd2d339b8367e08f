import os
import tempfile

reading, writing = os.pipe()
print(os.write(writing, b"xyz"), os.read(reading, 10), os.get_inheritable(reading))
copy = os.dup(writing)
os.close(writing)
os.write(copy, b"more")
os.close(copy)
print(os.read(reading, 10), os.read(reading, 10))
os.close(reading)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "f")
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    print(os.write(file, b"abc"), os.lseek(file, 1, os.SEEK_SET), os.read(file, 9))
    os.ftruncate(file, 2)
    print(os.fstat(file).st_size, os.isatty(file))
    with os.fdopen(file, "r") as stream:
        stream.seek(0)
        print(stream.read())

# expect: 3 b'xyz' False
# expect: b'more' b''
# expect: 3 1 b'bc'
# expect: 2 False
# expect: ab
