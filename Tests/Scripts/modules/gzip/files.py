import gzip
import io
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "lines.gz")
    with gzip.open(path, "wt", encoding="utf-8") as file:
        print("ä one", "two", sep="\n", file=file)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        print(file.readlines())
    with gzip.open(path, "ab") as file:
        file.write(b"three")
    with gzip.open(path) as file:
        print(file.read(3), file.tell(), file.seek(0), file.read(), file.mtime > 0)
        print(file.seek(-5, io.SEEK_END), file.read(), file.readable(), file.writable())
    print(open(path, "rb").read(3))
    try:
        gzip.open(path, "rbt")
    except ValueError as error:
        print(error)
# expect: ['ä one\n', 'two\n']
# expect: b'\xc3\xa4 ' 3 0 b'\xc3\xa4 one\ntwo\nthree' True
# expect: 11 b'three' True False
# expect: b'\x1f\x8b\x08'
# expect: Invalid mode: 'rbt'
