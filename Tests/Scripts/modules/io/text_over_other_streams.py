# Text is read from streams that only have `read`; after reading the encoding cannot change.
import io


class Raw(io.RawIOBase):
    parts = [b"abc", b"def\ngh\n"]

    def readable(self):
        return True

    def readinto(self, buffer):
        data = self.parts.pop(0) if self.parts else b""
        buffer[:len(data)] = data
        return len(data)


text = io.TextIOWrapper(Raw(), encoding="ascii", newline="\n")
print(text.read(4))  # expect: abcd
try:
    text.reconfigure(encoding="utf-8")
except io.UnsupportedOperation as error:
    print(error)  # expect: It is not possible to set the encoding or newline of stream after the first read
print(text.readlines())  # expect: ['ef\n', 'gh\n']
other = io.TextIOWrapper(io.BytesIO(), "ascii", "replace")
for options in ({"errors": 42}, {"newline": 42}):
    try:
        other.reconfigure(**options)
    except TypeError:
        print("TypeError")
# expect: TypeError
# expect: TypeError
other.reconfigure(encoding="utf-8")
print(other.errors)  # expect: strict
try:
    io.TextIOWrapper(io.StringIO("a")).read()
except TypeError as error:
    print("TypeError")  # expect: TypeError


class Named(io.TextIOWrapper):
    pass


print(repr(Named(io.BytesIO(), "ascii")))  # expect: <Named encoding='ascii'>
