"""The streams of codecs: text over a stream of bytes, and bytes in one encoding over those in another."""

# Where a line is looked for, so many characters are read at a time at first, and at most.
_CHUNK = 72
_LARGEST_CHUNK = 8000


class Codec:
    """Encodes and decodes without a memory; derived classes bring both methods."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class _AroundStream:
    """What all of them share with the stream that they are around: the names that they do not have."""

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, protocol):
        raise TypeError(f"can't serialize {type(self).__name__}")


class StreamWriter(_AroundStream, Codec):
    """Writes text to a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        """Begin anew: nothing by itself."""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()


class StreamReader(_AroundStream, Codec):
    """Reads text from a stream of bytes."""

    # What texts are made of: bytes, for encodings from bytes to bytes.
    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.reset()

    def reset(self):
        """Forget what was read and not returned."""
        self.bytebuffer = b""
        self.charbuffer = self._empty = self.charbuffertype()
        # Whole lines before the buffer, the last first.
        self._lines = []

    def _join_lines(self):
        if self._lines:
            self.charbuffer = self._empty.join(reversed(self._lines)) + self.charbuffer
            self._lines = []

    def _read_more(self, size, firstline=False):
        """Decode what the stream gives; return whether it gave anything."""
        new = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + new
        if not data:
            return False
        try:
            text, used = self.decode(data, self.errors)
        except UnicodeDecodeError as error:
            if not firstline:
                raise
            text, used = self.decode(data[:error.start], self.errors)
            if len(text.splitlines(keepends=True)) <= 1:
                raise
        self.bytebuffer = data[used:]
        self.charbuffer += text
        return bool(new)

    def read(self, size=-1, chars=-1, firstline=False):
        self._join_lines()
        if chars < 0:
            chars = size
        while chars < 0 or len(self.charbuffer) < chars:
            if not self._read_more(size, firstline):
                break
        text = self.charbuffer if chars < 0 else self.charbuffer[:chars]
        self.charbuffer = self.charbuffer[len(text):]
        return text

    def _read_lines(self, size):
        # Put lines where readline() finds them: the last may lack its end.
        text, chunk = self._empty, size or _CHUNK
        while True:
            data = self.read(chunk, firstline=True)
            if data and data[-1:] in ("\r", b"\r"):
                data += self.read(size=1, chars=1)
            text += data
            lines = text.splitlines(keepends=True)
            if len(lines) > 1 or lines and lines[0] != lines[0].splitlines()[0] or not data or size is not None:
                break
            chunk = min(2 * chunk, _LARGEST_CHUNK)
        if len(lines) > 1 and size is None:
            last = lines.pop()
            self.charbuffer = last + self.charbuffer
        elif len(lines) > 1:
            self.charbuffer = self._empty.join(lines[1:]) + self.charbuffer
            del lines[1:]
        self._lines = lines[::-1]

    def readline(self, size=None, keepends=True):
        if not self._lines:
            self._read_lines(size)
        line = self._lines.pop() if self._lines else self._empty
        return line if keepends or not line else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __iter__(self):
        return self

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration


class StreamReaderWriter(_AroundStream):
    """Text over a stream of bytes that is both read and written."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()


class StreamRecoder(_AroundStream):
    """Bytes in one encoding over a stream of bytes in another one."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def _encoded(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        return self._encoded(self.reader.read(size))

    def readline(self, size=None):
        return self._encoded(self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self._encoded(self.reader.read()).splitlines(keepends=True)

    def __next__(self):
        return self._encoded(next(self.reader))

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b"".join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)


for _class in (Codec, StreamWriter, StreamReader, StreamReaderWriter, StreamRecoder):
    _class.__module__ = "codecs"
