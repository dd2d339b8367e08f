"""Compressed files are read and written as what they hold."""
import bz2
import io
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file.bz2")
    with bz2.open(path, "wt", encoding="utf-8") as file:
        file.write("one\ntwo\n")
    with bz2.open(path, "at", encoding="utf-8") as file:
        print("three", file=file)
    with bz2.open(path, "rt", encoding="utf-8") as file:
        print([line.strip() for line in file])  # expect: ['one', 'two', 'three']
    with bz2.BZ2File(path) as file:
        print(file.mode, file.readable(), file.writable(), os.path.basename(file.name))  # expect: rb True False file.bz2
        print(file.read(2), file.peek()[:2], file.tell())  # expect: b'on' b'e\n' 2
        print(file.seek(-6, os.SEEK_END), file.readline(), file.read())  # expect: 8 b'three\n' b''
        file.seek(0)
        print(file.readlines())  # expect: [b'one\n', b'two\n', b'three\n']
    print(file.closed)  # expect: True

buffer = io.BytesIO()
with bz2.BZ2File(buffer, "w", compresslevel=1) as file:
    print(file.write(b"abc"), file.tell())  # expect: 3 3
print(bz2.decompress(buffer.getvalue()))  # expect: b'abc'
for action in (
    lambda: bz2.BZ2File(buffer, "rw"), lambda: bz2.open(buffer, "rbt"), lambda: bz2.open(buffer, "rb", encoding="utf-8"),
    lambda: bz2.BZ2File(io.BytesIO(b"BZh9")).read(), lambda: bz2.BZ2File(3.5),
):  # fmt: skip
    try:
        action()
    except (ValueError, TypeError, EOFError) as error:
        print(type(error).__name__, error)
# expect: ValueError Invalid mode: 'rw'
# expect: ValueError Invalid mode: 'rbt'
# expect: ValueError Argument 'encoding' not supported in binary mode
# expect: EOFError Compressed file ended before the end-of-stream marker was reached
# expect: TypeError filename must be a str, bytes, file or PathLike object
