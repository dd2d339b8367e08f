"""The streams of codecs: text over a stream of bytes, and bytes in one encoding over those in another."""

from _codecs import decode, encode

# Where a line is looked for, so many characters are read at a time.
_CHUNK = 72
_MARKED = ("utf_16", "utf16", "utf_32", "utf32", "utf_8_sig")


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


class StreamWriter(_AroundStream):
    """Writes text to a stream of bytes."""

    encoding = "utf-8"

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self._is_begun = False

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])
        self._is_begun = True

    def encode(self, input, errors="strict"):
        # What marks the beginning of a stream is written once.
        data = encode(input, self.encoding, errors)
        if self._is_begun and self.encoding.lower().replace("-", "_") in _MARKED:
            data = data[len(encode("", self.encoding)) :]
        return data, len(input)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        self._is_begun = False

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()


class StreamReader(_AroundStream):
    """Reads text from a stream of bytes."""

    encoding = "utf-8"

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.reset()

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = ""
        self._decoder = None

    def _decode_next(self, data):
        """The text of the bytes so far; what is not whole yet is kept."""
        if hasattr(type(self), "decode"):
            data = self.bytebuffer + data
            text, used = self.decode(data, self.errors)
            self.bytebuffer = data[used:]
            return text
        if self._decoder is None:
            from codecs import getincrementaldecoder

            self._decoder = getincrementaldecoder(self.encoding)(self.errors)
        return self._decoder.decode(data)

    def read(self, size=-1, chars=-1, firstline=False):
        wanted = chars if chars >= 0 else size
        while wanted < 0 or len(self.charbuffer) < wanted:
            data = self.stream.read() if size < 0 else self.stream.read(size)
            if data:
                self.charbuffer += self._decode_next(data)
            if size < 0 or not data:
                break
        text = self.charbuffer if wanted < 0 else self.charbuffer[:wanted]
        self.charbuffer = self.charbuffer[len(text) :]
        return text

    def readline(self, size=None, keepends=True):
        text = ""
        while True:
            more = self.read(size or _CHUNK)
            text += more
            lines = text.splitlines(True)
            # A carriage return at the very end may be half of a line's end.
            is_whole = len(lines) > 1 or text != "".join(text.splitlines()) and text[-1:] != "\r"
            if is_whole or not more or size is not None:
                break
        line = lines[0] if lines else ""
        self.charbuffer = text[len(line) :] + self.charbuffer
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

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

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


for _class in (StreamWriter, StreamReader, StreamReaderWriter, StreamRecoder):
    _class.__module__ = "codecs"
