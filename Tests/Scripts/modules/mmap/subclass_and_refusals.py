import mmap


class Anonymous(mmap.mmap):
    def __new__(cls, *arguments):
        return mmap.mmap.__new__(cls, -1, *arguments)


shared = Anonymous(100)
shared[:5] = b"hello"
for wrong in (lambda: shared.move(99, 0, 5), lambda: shared.flush(1, 5), lambda: shared.madvise(0, 0, -1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
    print(shared.find(b"lo"), shared[1:3], shared.read(2))
shared.close()
print(shared.closed, shared)

# expect: ValueError source, destination, or count out of range
# expect: 3 b'el' b'he'
# expect: OSError [Errno 22] Invalid argument
# expect: 3 b'el' b'll'
# expect: ValueError madvise length invalid
# expect: -1 b'el' b'o\x00'
# expect: True <Anonymous closed=True>
