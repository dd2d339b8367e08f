"""Encodings whose characters take several bytes: texts as a whole, in parts, and in streams.

Each is made from a coding of `_system_codecs` or `_shifting_codecs`, which reads and writes up to the next
character that is wrong.
"""

import codecs
from operator import index

import _codecs
from _codec_errors import handled

# As many characters and bytes may wait for what follows them.
_MOST_TEXT, _MOST_BYTES = 2, 8


def _encode_part(coding, text, errors, state, final):
    """Bytes, the characters that wait for the next one, and the state."""
    data, waiting, state = _written(coding, text, errors, state, final)
    if final:
        end, state = coding.end(state)
        data += end
    return data, waiting, state


def _written(coding, text, errors, state, final):
    parts, position, piece = [], 0, len(text)
    while position < len(text):
        part = text[position:position + piece]
        is_last = position + piece >= len(text)
        data, used, state, is_wrong = coding.write(part, state, final and is_last)
        parts.append(data)
        position += used
        if not is_wrong:
            if is_last:
                break
            piece *= 2
            continue
        error = UnicodeEncodeError(coding.name, text, position, position + 1, "illegal multibyte sequence")
        replacement, position = handled(error, errors or "strict", "encoding")
        if isinstance(replacement, str):
            replacement, _, state = _written(coding, replacement, "strict", state, True)
        parts.append(replacement)
        # Where much is wrong, what follows is not copied each time.
        piece = 64
    return b"".join(parts), text[position:], state


def _decode_part(coding, data, errors, state, final):
    """Text, the bytes that wait for the next ones, and the state."""
    parts, position, piece = [], 0, len(data)
    while position < len(data):
        text, used, state, wrong = coding.read(data[position:position + piece], state)
        is_last = position + piece >= len(data)
        parts.append(text)
        position += used
        if not wrong or wrong < 0 and not is_last:
            piece = max(2 * piece, 64)
            continue
        if wrong < 0 and not final:
            break
        end, reason = (len(data), "incomplete") if wrong < 0 else (position + wrong, "illegal")
        error = UnicodeDecodeError(coding.name, data, position, end, reason + " multibyte sequence")
        replacement, position = handled(error, errors or "strict", "decoding")
        parts.append(replacement)
        piece = 64
    return "".join(parts), data[position:], state


class MultibyteCodec:
    """Encodes and decodes whole texts."""

    def __init__(self, coding):
        self._coding = coding

    def encode(self, input, errors=None):
        """Return the bytes of a text, and its length."""
        text = input if isinstance(input, str) else str(input)
        return _encode_part(self._coding, text, errors, self._coding.start, True)[0], len(text)

    def decode(self, input, errors=None):
        """Return the text of bytes, and their number."""
        data = _codecs.as_bytes(input)
        return _decode_part(self._coding, data, errors, self._coding.start, True)[0], len(data)


class _InParts:
    """What goes on where it stopped: the classes below are derived from, and get the encoding as `codec`."""

    def __init__(self, errors="strict"):
        self._coding = self.codec._coding
        self._errors = errors
        self._state = self._coding.start

    @property
    def errors(self):
        """How errors are treated."""
        return self._errors

    @errors.setter
    def errors(self, errors):
        if not isinstance(errors, str):
            raise TypeError("errors must be a string")
        self._errors = errors

    @errors.deleter
    def errors(self):
        raise AttributeError("cannot delete attribute")


class MultibyteIncrementalEncoder(_InParts):
    """Encodes a text that comes in parts."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self._waiting = ""

    def encode(self, input, final=False):
        """Return the bytes of the next part."""
        text = self._waiting + input
        data, waiting, state = _encode_part(self._coding, text, self._errors, self._state, final)
        self._waiting, self._state = waiting, state
        return data

    def reset(self):
        """Forget what was encoded."""
        self._waiting, self._state = "", self._coding.start

    def getstate(self):
        """Return the state as a number."""
        waiting = self._waiting.encode()
        return int.from_bytes(bytes((len(waiting),)) + waiting + self._state, "little")

    def setstate(self, state, /):
        """Go on from a state."""
        data = state.to_bytes(1 + 4 * _MOST_TEXT + 8, "little")
        if data[0] > 4 * _MOST_TEXT:
            raise UnicodeError("pending buffer too large")
        end = 1 + data[0]
        self._waiting = data[1:end].decode()
        self._state = data[end:end + 8]


class MultibyteIncrementalDecoder(_InParts):
    """Decodes bytes that come in parts."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self._waiting = b""

    def decode(self, input, final=False):
        """Return the text of the next part."""
        data = self._waiting + _codecs.as_bytes(input)
        text, waiting, state = _decode_part(self._coding, data, self._errors, self._state, final)
        self._waiting, self._state = waiting, state
        return text

    def reset(self):
        """Forget what was decoded."""
        self._waiting, self._state = b"", self._coding.start

    def getstate(self):
        """Return the bytes that wait, and the state as a number."""
        return self._waiting, int.from_bytes(self._state, "little")

    def setstate(self, state, /):
        """Go on from a state."""
        if not isinstance(state, tuple):
            raise TypeError(f"setstate() argument must be tuple, not {type(state).__name__}")
        waiting, number = state
        if not isinstance(waiting, bytes):
            raise TypeError(f"setstate() argument 1, item 0 must be bytes, not {type(waiting).__name__}")
        number = index(number)
        if len(waiting) > _MOST_BYTES:
            raise UnicodeDecodeError(self._coding.name, waiting, 0, len(waiting), "pending buffer too large")
        self._waiting, self._state = waiting, number.to_bytes(8, "little")


class MultibyteStreamReader(_InParts):
    """Reads text from a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        super().__init__(errors)
        self.stream = stream
        self._waiting = b""

    def _next(self, method, size):
        size = -1 if size is None else size
        if size == 0:
            return ""
        while True:
            data = method() if size < 0 else method(size)
            if not isinstance(data, bytes):
                raise TypeError(f"stream function returned a non-bytes object ({type(data).__name__})")
            is_end = not data or size < 0
            text, waiting, state = _decode_part(self._coding, self._waiting + data, self._errors, self._state, is_end)
            self._waiting, self._state = waiting, state
            if text or is_end:
                return text
            size = 1

    def read(self, size=-1, /):
        """Read as much as there is, or what that many bytes hold."""
        return self._next(self.stream.read, size)

    def readline(self, size=-1, /):
        """Read a line."""
        return self._next(self.stream.readline, size)

    def readlines(self, sizehint=-1, /):
        """Read what read() reads, as lines."""
        return self.read(sizehint).splitlines(True)

    def reset(self):
        """Forget what was read."""
        self._waiting, self._state = b"", self._coding.start


class MultibyteStreamWriter(_InParts):
    """Writes text to a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        super().__init__(errors)
        self.stream = stream
        self._waiting = ""

    def _put(self, text, final):
        text = self._waiting + text
        data, self._waiting, self._state = _encode_part(self._coding, text, self._errors, self._state, final)
        return data

    def write(self, strobj, /):
        """Write a text."""
        self.stream.write(self._put(strobj, False))

    def writelines(self, lines, /):
        """Write texts."""
        for line in lines:
            self.write(line)

    def reset(self):
        """Write what waits, and then what ends the text."""
        if self._waiting:
            self.stream.write(self._put("", True))


def information(name, coding):
    """What the registry of encodings knows of one."""
    codec = MultibyteCodec(coding)
    both = {"encode": codec.encode, "decode": codec.decode}
    facts = {"codec": codec, "__module__": "encodings." + name}

    def derived(title, *bases, **more):
        return type(title, bases, {**facts, **more, "__qualname__": title})

    return codecs.CodecInfo(
        codec.encode, codec.decode,
        derived("StreamReader", MultibyteStreamReader, codecs.StreamReader, **both),
        derived("StreamWriter", MultibyteStreamWriter, codecs.StreamWriter, **both),
        derived("IncrementalEncoder", MultibyteIncrementalEncoder, codecs.IncrementalEncoder),
        derived("IncrementalDecoder", MultibyteIncrementalDecoder, codecs.IncrementalDecoder), name)
