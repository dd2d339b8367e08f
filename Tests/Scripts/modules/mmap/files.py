import mmap
import re
import tempfile

with tempfile.TemporaryFile() as file:
    file.write(b"Hello Python!\nsecond line\n")
    file.flush()
    with mmap.mmap(file.fileno(), 0) as memory:
        print(memory.readline(), memory[:5], memory[-1], len(memory), memory.tell())
        memory[6:13] = b"world!!"
        memory[0] = ord("J")
        memory.seek(14)
        print(memory.write(b"SECOND"), memory.read(5), memory.find(b"o", 0), memory.rfind(b"line", 0))
        print(re.search(rb"w\w+", memory).group(), bytes(memoryview(memory)[:2]))
        memory.move(0, 6, 3)
        print(memory[:9])
        for change in [lambda: memory.write(b"x" * 50), lambda: memory[100], lambda: memory.seek(99),
                       lambda: memory.__setitem__(slice(0, 2), b"abc")]:
            try:
                change()
            except (ValueError, IndexError) as error:
                print(type(error).__name__, error)
        memory.resize(14)
    file.seek(0)
    print(file.read(), memory.closed)
    memory[0]  # expect-error: ValueError: mmap closed or invalid

# expect: b'Hello Python!\n' b'Hello' 10 26 14
# expect: 6 b' line' 4 21
# expect: b'world' b'Je'
# expect: b'worlo wor'
# expect: ValueError data out of range
# expect: IndexError mmap index out of range
# expect: ValueError seek out of range
# expect: IndexError mmap slice assignment is wrong size
# expect: b'worlo world!!\n' True
