import io


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())

    def readline(self, size=-1):
        return "[" + super().readline(size) + "]" if self.tell() < len(self.getvalue()) else ""


stream = Upper("start\n")
stream.seek(0, 2)
print("hello", 5, file=stream)
stream.mark = 1
print(stream.getvalue().split("\n"), stream.mark, isinstance(stream, io.TextIOBase))
stream.seek(0)
print(list(stream), io.StringIO.__mro__[0].__name__, stream.encoding, stream.line_buffering)

# expect: ['start', 'HELLO 5', ''] 1 True
# expect: ['[start\n]', '[HELLO 5\n]'] StringIO None False
