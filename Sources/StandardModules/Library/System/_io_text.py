"""Streams of text over streams of bytes."""

import _streams
from _operator import index
from _io_buffered import BufferedWriter
from _io_newlines import _named_ends, _seen_ends
from _io_raw import DEFAULT_BUFFER_SIZE, MOST, SEEK_CUR, SEEK_END, SEEK_SET, TextIOBase, _count, _dirty, _label
from _weakref import ref

# Where scripts find these names, and what their reprs say.
__name__ = "io"


def _check_newline(newline):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"argument 'newline' must be str or None, not {type(newline).__name__}")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline}")


def _check_name(name, value):
    if not isinstance(value, str):
        raise TypeError(f"argument {name!r} must be str or None, not {type(value).__name__}")
    value.encode()
    if "\0" in value:
        raise ValueError("embedded null character")


# Encodings that begin with a mark: the mark, and what follows it.
_MARKED = {
    "utf8sig": (b"\xef\xbb\xbf", "utf-8"), "utf16": (b"\xff\xfe", "utf-16-le"),
    "utf32": (b"\xff\xfe\0\0", "utf-32-le"),
}  # fmt: skip
_BIG_MARKS = {b"\xfe\xff": "utf-16-be", b"\0\0\xfe\xff": "utf-32-be"}


_unchanged = object()


class TextIOWrapper(TextIOBase):
    """Text over a stream of bytes."""

    __module__ = "_io"

    _CHUNK_SIZE = DEFAULT_BUFFER_SIZE

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        # None once it is detached, and where making the stream anew has failed.
        self._buffer = None
        _check_newline(newline)
        if encoding is not None:
            _check_name("encoding", encoding)
        if errors is not None:
            _check_name("errors", errors)
        self.encoding = "UTF-8" if encoding is None or encoding == "locale" else encoding
        "".encode(self.encoding)
        self.errors = errors or "strict"
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._ahead = _streams._ReadAhead()
        # ASCII texts that are not handed on yet; only as long as nothing else needs doing.
        self._behind = _streams._WriteBehind()
        self._has_read = False
        self._forget_ends()
        self._buffer = buffer
        self._set_encoding()

    def _set_encoding(self):
        name = "".join(c for c in self.encoding.lower() if c.isalnum())
        self._mark, self._codec = _MARKED.get(name, (b"", self.encoding))
        # Bytes that have been read are kept as UTF-8, by which lines and characters are found.
        self._is_utf8 = name in ("utf8", "utf8sig", "ascii", "usascii", "u8")
        self._ahead.decodes_utf8 = self._is_utf8 and "8" in name
        self._is_multibyte = not self._is_utf8 and not name.startswith(("latin", "iso8859", "cp125", "cp437", "cp85"))
        # Whether a mark goes before what is written next, or is expected before what is read next.
        self._is_at_start = bool(self._mark)
        if self._mark and self._buffer.seekable():
            self._is_at_start = self._buffer.tell() == 0
        self._choose_path()

    def _choose_path(self):
        is_feed = self._newline in (None, "", "\n")
        self._may_be_plain = is_feed and self._is_utf8 and type(self).readline is TextIOWrapper.readline
        self._behind.limit = self._CHUNK_SIZE if (
            is_feed and self._is_utf8 and not self._mark and not self.line_buffering and not self.write_through
            and type(self._buffer) is BufferedWriter
        ) else 0  # fmt: skip

    def __repr__(self):
        mode = f" mode={self.mode!r}" if hasattr(self, "mode") else ""
        try:
            name = f" name={self.name!r}"
        except (AttributeError, ValueError):
            name = ""
        return f"<{_label(self)}{name}{mode} encoding={self.encoding!r}>"

    @property
    def buffer(self):
        return self._buffer

    @property
    def closed(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer.closed

    @property
    def name(self):
        return self._buffer.name

    def close(self):
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self._behind.limit = 0
                self._ahead.data = b""
                self._buffer.close()

    def flush(self):
        self._check_open()
        self._ahead.is_stepping = False
        self._give_texts()
        self._buffer.flush()

    def detach(self):
        self.flush()
        self._behind.limit = 0
        self._ahead.data = b""
        buffer, self._buffer = self._buffer, None
        return buffer

    def __exit__(self, *exception):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        self.close()

    def reconfigure(self, *, encoding=None, errors=None, newline=_unchanged, line_buffering=None,
                    write_through=None):
        if self._has_read and (encoding is not None or newline is not _unchanged):
            self._unsupported("It is not possible to set the encoding or newline of stream after the first read")
        if encoding is not None:
            _check_name("encoding", encoding)
        if errors is not None:
            _check_name("errors", errors)
        if newline is not _unchanged:
            _check_newline(newline)
        self.flush()
        if encoding is not None:
            self.encoding = "UTF-8" if encoding == "locale" else encoding
            self.errors = "strict"
            self._set_encoding()
        if errors is not None:
            self.errors = errors
        if newline is not _unchanged:
            self._newline = newline
        if line_buffering is not None:
            self.line_buffering = bool(line_buffering)
        if write_through is not None:
            self.write_through = bool(write_through)
        self._choose_path()

    def fileno(self):
        return self._buffer.fileno()

    def isatty(self):
        return self._buffer.isatty()

    def readable(self):
        return self._buffer.readable()

    def writable(self):
        return self._buffer.writable()

    def seekable(self):
        return self._buffer.seekable()

    # Writing

    write = _streams.write_text

    def _note_behind(self):
        _dirty[id(self)] = ref(self)

    def _give_texts(self):
        if data := self._behind.take():
            _dirty.pop(id(self), None)
            self._buffer.write(data)

    def _write_out(self):
        self._give_texts()
        self._buffer._write_out()

    def _write(self, text):
        self._check_open()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if not self._buffer.writable():
            self._unsupported("not writable")
        self._give_texts()
        length = len(text)
        is_line = self.line_buffering and ("\n" in text or "\r" in text)
        if self._newline not in (None, "", "\n"):
            text = text.replace("\n", self._newline)
        # In a file what was read ahead is not read again: the text goes to where the stream below stands.
        if self._ahead.data and self._buffer.seekable():
            self._ahead.data = b""
        data = text.encode(self._codec, self.errors)
        if self._is_at_start and text:
            self._is_at_start = False
            data = self._mark + data
        self._buffer.write(data)
        if is_line:
            self._buffer.flush()
        return length

    # Reading

    def _check_readable(self):
        self._check_open()
        if not self._buffer.readable():
            self._unsupported("not readable")

    def _chunk(self):
        """What comes at once; a stream without a buffer can only `read`."""
        buffer = self._buffer
        read = buffer.read1 if hasattr(buffer, "read1") else buffer.read
        return read(self._CHUNK_SIZE)

    def _more(self, whole=False):
        whole = whole or self._is_multibyte
        data = self._buffer.read() if whole else self._chunk()
        if not isinstance(data, bytes):
            if data is None or isinstance(data, str):
                kind = type(data).__name__
                raise TypeError(f"underlying read() should have returned a bytes-like object, not {kind!r}")
            data = bytes(data)
        if not data:
            self._note_ends(b"")
            return False
        self._has_read = True
        if self._is_at_start:
            data = self._without_mark(data)
        if not self._is_utf8:
            data = data.decode(self._codec, self.errors).encode("utf-8", "surrogatepass")
        self._note_ends(data)
        ahead = self._ahead
        ahead.append(data)
        ahead.gives_lines = self._may_be_plain and b"\r" not in ahead.data
        return True

    def _forget_ends(self):
        # The line ends seen as bits, and whether a carriage return at the end waits for a line feed.
        self._ends, self._waits = 0, False

    def _note_ends(self, data):
        if self._newline:
            return
        if not self._waits and b"\r" not in data:
            self._ends |= 2 * (b"\n" in data)
            return
        if self._waits:
            data = b"\r" + data
        self._waits = data.endswith(b"\r") and len(data) > self._waits
        self._ends |= _seen_ends(data[:-1] if self._waits else data, b"\r", b"\n", b"\r\n")

    @property
    def newlines(self):
        return _named_ends(self._ends)

    def _without_mark(self, data):
        self._is_at_start = False
        if data.startswith(self._mark):
            return data[len(self._mark):]
        big = data[:len(self._mark)]
        if big in _BIG_MARKS:
            self._codec = _BIG_MARKS[big]
            return data[len(big):]
        return data

    def _take(self, end):
        data = self._ahead.take(end)
        if self._is_utf8:
            return data.decode(self._codec, self.errors)
        return data.decode("utf-8", "surrogatepass")

    def _translate(self, text):
        if self._newline is None and "\r" in text:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def _whole_end(self, end):
        # The place behind the character that the end may stand in.
        data = self._ahead.data
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end += 1
        return end

    def _is_cut(self):
        """Whether the character or line end that was read last may go on in what comes."""
        data = self._ahead.data
        if data[-1] < 0x80:
            return data[-1] == 13 and self._newline is None
        for count, byte in enumerate(data[:-5:-1], 1):
            if byte & 0xC0 != 0x80:
                return count < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4)
        return False

    def read(self, size=-1, /):
        self._check_readable()
        size = _count(size)
        if size < 0:
            self._more(whole=True)
            self._note_ends(b"")
            return self._translate(self._take(len(self._ahead.data)))
        if size > MOST:
            raise MemoryError
        text = ""
        ahead = self._ahead
        while len(text) < size:
            end = ahead.start + size - len(text)
            while len(ahead.data) < end or self._whole_end(end) == len(ahead.data) and self._is_cut():
                if not self._more():
                    break
                end = ahead.start + size - len(text)
            end = self._whole_end(min(end, len(ahead.data)))
            if self._newline is None and ahead.data[end - 1:end + 1] == b"\r\n":
                end += 1
            if end == ahead.start:
                break
            text += self._translate(self._take(end))
        return text

    def _line_end(self, start):
        """Where the line that goes on at the byte ends; 0 when its end is not there yet."""
        data = self._ahead.data
        if self._newline in ("\n", "\r", "\r\n"):
            mark = self._newline.encode()
            found = data.find(mark, max(self._ahead.start, start - len(mark) + 1))
            return found + len(mark) if found >= 0 else 0
        feed = data.find(b"\n", start)
        carriage = data.find(b"\r", start, feed if feed >= 0 else len(data))
        if carriage < 0:
            return feed + 1
        if carriage + 1 == len(data):
            return 0
        return carriage + (2 if data[carriage + 1] == 10 else 1)

    __next__ = _streams.next_text_line
    readline = _streams.read_text_line

    def _readline(self, size):
        self._check_readable()
        size = index(size)
        ahead = self._ahead
        start = ahead.start
        while True:
            end = self._line_end(start)
            if end:
                break
            held = max(len(ahead.data) - ahead.start - 1, 0)
            if not self._more():
                end = len(ahead.data)
                break
            start = ahead.start + held
        first = ahead.start
        line = self._translate(self._take(end))
        if 0 <= size < len(line):
            line = line[:size]
            ahead.start = first + len(line.encode("utf-8", "surrogatepass" if self.errors == "strict" else self.errors))
        return line

    # Positions

    def seek(self, offset, whence=SEEK_SET, /):
        self._check_open()
        if whence == SEEK_CUR and offset != 0:
            self._unsupported("can't do nonzero cur-relative seeks")
        if whence == SEEK_END and offset != 0:
            self._unsupported("can't do nonzero end-relative seeks")
        if whence == SEEK_SET and offset < 0:
            raise ValueError(f"negative seek position {offset}")
        self._ahead.is_stepping = False
        self._give_texts()
        if whence == SEEK_CUR:
            offset, whence = self.tell(), SEEK_SET
        self._ahead.data = b""
        self._has_read = False
        position = self._buffer.seek(offset, whence)
        if position == 0 or whence == SEEK_END:
            self._forget_ends()
        self._is_at_start = bool(self._mark) and position == 0
        return position

    def tell(self):
        self._check_open()
        if self._ahead.is_stepping:
            raise OSError("telling position disabled by next() call")
        self._give_texts()
        held = self._ahead.data[self._ahead.start:]
        if held and not self._is_utf8:
            held = held.decode("utf-8", "surrogatepass").encode(self._codec, self.errors)
        return self._buffer.tell() - len(held)

    def truncate(self, size=None, /):
        self.flush()
        return self._buffer.truncate(size)
