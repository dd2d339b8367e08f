# None from a raw stream says that nothing is there yet; reading gives what there was, or None.
import io


class Slow(io.RawIOBase):
    parts = [b"abc", None, None, b"d", None, b"efgh", b"ij", b""]

    def readable(self):
        return True

    def readinto(self, buffer):
        data = self.parts.pop(0)
        if data is None:
            return None
        buffer[:len(data)] = data
        return len(data)


stream = io.BufferedReader(Slow(), 8)
print(stream.read(5), stream.read(5), stream.read(1))  # expect: b'abc' None b'd'
print(stream.read(), stream.read(0))  # expect: None b''
target = bytearray(3)
print(stream.readinto1(target), target)  # expect: 3 bytearray(b'efg')
print(stream.readinto1(target), target)  # expect: 1 bytearray(b'hfg')
print(stream.read(9))  # expect: b'ij'
try:
    stream.read(-2)
except ValueError as error:
    print(error)  # expect: read length must be non-negative or -1
