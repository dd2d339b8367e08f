import io


class Raw(io.RawIOBase):
    answer = None

    def readable(self):
        return True

    writable = readable

    def readinto(self, buffer):
        return self.answer

    def write(self, data):
        return self.answer


raw = Raw()
reader = io.BufferedReader(raw)
for raw.answer in (-1, 10**6, "x"):
    for act in (reader.read, reader.readline):
        try:
            act(5)
        except OSError as error:
            print(error)
# expect: raw readinto() returned invalid length -1 (should have been between 0 and 8192)
# expect: raw readinto() returned invalid length -1 (should have been between 0 and 8192)
# expect: raw readinto() returned invalid length 1000000 (should have been between 0 and 8192)
# expect: raw readinto() returned invalid length 1000000 (should have been between 0 and 8192)
# expect: raw readinto() failed
# expect: raw readinto() failed
writer = io.BufferedWriter(raw)
writer.write(b"abc")
for raw.answer in (-1, 4):
    try:
        writer.flush()
    except OSError as error:
        print(error)
# expect: raw write() returned invalid length -1 (should have been between 0 and 3)
# expect: raw write() returned invalid length 4 (should have been between 0 and 3)
raw.answer = 3
writer.flush()
