import mmap
import tempfile

with tempfile.TemporaryFile() as file:
    file.write(b"abcdef")
    file.flush()
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY) as copy:
        copy[:2] = b"XY"
        print(copy[:], memoryview(copy).readonly)  # expect: b'XYcdef' False
    with mmap.mmap(file.fileno(), 3, access=mmap.ACCESS_READ) as reader:
        print(reader[:], len(reader), reader.size(), memoryview(reader).readonly)  # expect: b'abc' 3 6 True
        try:
            reader[0] = 1
        except TypeError as error:
            print(error)  # expect: mmap can't modify a readonly memory map.
    try:
        mmap.mmap(file.fileno(), 100)
    except ValueError as error:
        print(error)  # expect: mmap length is greater than file size
memory = mmap.mmap(-1, 8)
memory.write(b"anonymous"[:8])
print(memory[:], list(memory)[:2])  # expect: b'anonymou' [b'a', b'n']
mmap.mmap(-1, -1)  # expect-error: OverflowError: memory mapped length must be positive
