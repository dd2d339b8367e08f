import io


class Digits(io.RawIOBase):
    def __init__(self):
        self.rest = b"12345\n678"

    def readable(self):
        return True

    def readinto(self, buffer):
        count = min(len(buffer), len(self.rest), 4)
        buffer[:count], self.rest = self.rest[:count], self.rest[count:]
        return count


print(Digits().read(2), Digits().readall(), Digits().readline(), io.BufferedReader(Digits()).read())
print(io.BufferedReader(io.BytesIO(b"abcdef"), 3).read())
buffer = bytearray(5)
print(io.BytesIO(b"abc").readinto(buffer), buffer)
for wrong in (lambda: io.BytesIO("a"), lambda: io.BufferedIOBase().read(), lambda: io.BytesIO().detach(),
              lambda: io.BufferedWriter(Digits())):
    try:
        wrong()
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)
# expect: b'12' b'12345\n678' b'12345\n' b'12345\n678'
# expect: b'abcdef'
# expect: 3 bytearray(b'abc\x00\x00')
# expect: TypeError a bytes-like object is required, not 'str'
# expect: UnsupportedOperation read
# expect: UnsupportedOperation detach
# expect: UnsupportedOperation File or stream is not writable.
