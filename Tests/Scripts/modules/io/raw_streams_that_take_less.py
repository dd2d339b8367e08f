# What a raw stream does not take at once is written again; None says that it would block.
import io


class Slow(io.RawIOBase):
    def __init__(self, counts):
        self.counts = counts
        self.taken = []

    def writable(self):
        return True

    def write(self, data):
        count = self.counts.pop(0)
        if count is not None:
            self.taken.append(bytes(data[:count]))
        return count


raw = Slow([2, 3])
stream = io.BufferedWriter(raw, 8)
stream.write(b"abcde")
stream.flush()
print(raw.taken)  # expect: [b'ab', b'cde']
raw.counts = [None]
stream.write(b"fg")
try:
    stream.flush()
except BlockingIOError as error:
    print(error.strerror, error.characters_written)  # expect: write could not complete without blocking 0
raw.counts = [9, 2]
try:
    stream.flush()
except OSError as error:
    print(error)  # expect: raw write() returned invalid length 9 (should have been between 0 and 2)
stream.close()
print(raw.taken[3:])  # expect: [b'fg']
