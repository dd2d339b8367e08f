import io


class Counted(io.RawIOBase):
    """A raw stream that gives at most 10 bytes at once."""

    left = 35

    def readable(self):
        return True

    def readinto(self, buffer):
        count = min(len(buffer), self.left, 10)
        print("asked", len(buffer), "given", count)
        self.left -= count
        buffer[:count] = b"x" * count
        return count


stream = io.BufferedReader(Counted(), 8)
print(stream.read(3))
print(stream.read(25))
print(stream.read(100))

# expect: asked 8 given 8
# expect: b'xxx'
# expect: asked 16 given 10
# expect: asked 8 given 8
# expect: asked 8 given 8
# expect: b'xxxxxxxxxxxxxxxxxxxxxxxxx'
# expect: asked 88 given 1
# expect: asked 88 given 0
# expect: b'xxxxxxx'
