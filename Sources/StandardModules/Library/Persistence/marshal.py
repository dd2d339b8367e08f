"""Plain values as bytes, in CPython's format; code objects, which hold their source, in one of our own."""

import _imp
import struct
import sys

__all__ = ["dump", "dumps", "load", "loads", "version"]

version = 4
_shared = 0x80
_constants = {b"N": None, b"T": True, b"F": False, b".": ..., b"S": StopIteration}
_names = {id(value): code for code, value in _constants.items()}
_depth = 2000


def dump(value, file, version=version, /, *, allow_code=True):
    """Write a value to a binary file."""
    file.write(dumps(value, version, allow_code=allow_code))


def dumps(value, version=version, /, *, allow_code=True):
    """Return a value as bytes."""
    sys.audit("marshal.dumps", value, version)
    writer = _Writer(version, allow_code)
    writer.write(value, 0)
    return b"".join(writer.pieces)


def _size(count):
    return count.to_bytes(4, "little")


class _Writer:
    """Since version 3 what comes again is only named by its number."""

    def __init__(self, version, allows_code):
        self.pieces = []
        self.allows_code = allows_code
        self.numbers = {} if version >= 3 else None

    def write(self, value, depth):
        if depth > _depth:
            raise ValueError("object too deeply nested to marshal")
        if id(value) in _names:
            self.pieces.append(_names[id(value)])
            return
        kind = type(value)
        if self.numbers is not None and kind is not int:
            number = self.numbers.get(id(value))
            if number is not None:
                self.pieces.append(b"r" + _size(number))
                return
            self.numbers[id(value)] = len(self.numbers)
        start = len(self.pieces)
        if kind in (tuple, list, set, frozenset, dict):
            self.write_container(value, kind, depth, start)
            return
        if (parts := _imp.code_parts(value)) is not None:
            if not self.allows_code:
                raise ValueError("marshalling code objects is disallowed")
            self.pieces.append(b"c")
            self.mark(start)
            self.write(parts, depth + 1)
            return
        self.pieces.append(self.plain(value, kind))
        self.mark(start)

    def mark(self, place):
        """Say of a value that it has a number."""
        piece = self.pieces[place]
        if self.numbers is not None and piece[:1] not in (b"i", b"l"):
            self.pieces[place] = bytes([piece[0] | _shared]) + piece[1:]

    def plain(self, value, kind):
        if kind is int:
            return _int_bytes(value)
        if kind is float:
            return b"g" + struct.pack("<d", value)
        if kind is complex:
            return b"y" + struct.pack("<dd", value.real, value.imag)
        if kind is str:
            return self.text(value)
        if isinstance(value, (bytes, bytearray)) or kind.__name__ in ("memoryview", "array"):
            data = bytes(value)
            return b"s" + _size(len(data)) + data
        raise ValueError("unmarshallable object")

    def text(self, value):
        data = value.encode("utf-8", "surrogatepass")
        is_interned = self.numbers is not None and sys._is_interned(value)
        if not value.isascii():
            return (b"t" if is_interned else b"u") + _size(len(data)) + data
        if len(data) < 256:
            return (b"Z" if is_interned else b"z") + bytes([len(data)]) + data
        return (b"A" if is_interned else b"a") + _size(len(data)) + data

    def write_container(self, value, kind, depth, start):
        if kind is tuple and len(value) < 256:
            self.pieces.append(b")" + bytes([len(value)]))
        elif kind is dict:
            self.pieces.append(b"{")
        else:
            code = {tuple: b"(", list: b"[", set: b"<", frozenset: b">"}[kind]
            self.pieces.append(code + _size(len(value)))
        self.mark(start)
        if kind is dict:
            for key, one in value.items():
                self.write(key, depth + 1)
                self.write(one, depth + 1)
            self.pieces.append(b"0")
            return
        for one in value:
            self.write(one, depth + 1)


def _int_bytes(value):
    if -(1 << 31) <= value < 1 << 31:
        return b"i" + value.to_bytes(4, "little", signed=True)
    # Digits of fifteen bits; the sign is that of their count.
    digits, rest = [], abs(value)
    while rest:
        digits.append(rest & 0x7FFF)
        rest >>= 15
    count = len(digits) if value > 0 else -len(digits)
    return b"l" + count.to_bytes(4, "little", signed=True) + struct.pack(f"<{len(digits)}H", *digits)


def load(file, /, *, allow_code=True):
    """Read a value from a binary file."""
    sys.audit("marshal.load")
    return _Reader(file.read, allow_code).value()


def loads(data, /, *, allow_code=True):
    """Return the value of bytes; what follows is not read."""
    import io

    sys.audit("marshal.loads", data)
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return _Reader(io.BytesIO(bytes(data)).read, allow_code).value()


_end = object()


class _Reader:
    def __init__(self, read, allows_code):
        self.read = read
        self.allows_code = allows_code
        self.known = []

    def bytes(self, count):
        data = self.read(count)
        if not isinstance(data, bytes):
            raise TypeError(f"file.read() returned not bytes but {type(data).__name__}")
        if len(data) < count:
            raise EOFError("marshal data too short")
        return data

    def number(self):
        return int.from_bytes(self.bytes(4), "little", signed=True)

    def size(self):
        count = self.number()
        if count < 0:
            raise ValueError("bad marshal data (size out of range)")
        return count

    def value(self, depth=0):
        value = self.item(depth)
        if value is _end:
            raise TypeError("NULL object in marshal data for object")
        return value

    def item(self, depth):
        if depth > _depth:
            raise ValueError("recursion limit exceeded")
        first = self.read(1)
        if not first:
            raise EOFError("EOF read where object expected")
        code = bytes([first[0] & ~_shared])
        is_shared = first[0] & _shared
        if code == b"0":
            return _end
        if code in _constants:
            return _constants[code]
        if code == b"r":
            index = self.size()
            if index >= len(self.known) or self.known[index] is _end:
                raise ValueError("bad marshal data (invalid reference)")
            return self.known[index]
        place = len(self.known) if is_shared else None
        if is_shared:
            self.known.append(_end)
        value = self.of_kind(code, depth, place)
        if is_shared:
            self.known[place] = value
        return value

    def of_kind(self, code, depth, place):
        if code == b"i":
            return self.number()
        if code == b"I":
            return int.from_bytes(self.bytes(8), "little", signed=True)
        if code == b"l":
            return self.long()
        if code == b"g":
            return struct.unpack("<d", self.bytes(8))[0]
        if code == b"f":
            return float(self.bytes(self.bytes(1)[0]))
        if code == b"y":
            return complex(*struct.unpack("<dd", self.bytes(16)))
        if code == b"s":
            return self.bytes(self.size())
        if code in b"zZ":
            text = self.bytes(self.bytes(1)[0]).decode("ascii")
            return sys.intern(text) if code == b"Z" else text
        if code in b"aAtu":
            text = self.bytes(self.size()).decode("utf-8", "surrogatepass")
            return sys.intern(text) if code in b"At" else text
        if code in b"()":
            count = self.bytes(1)[0] if code == b")" else self.size()
            return tuple([self.value(depth + 1) for _ in range(count)])
        if code in b"[<{":
            value = [] if code == b"[" else set() if code == b"<" else {}
            if place is not None:
                self.known[place] = value
            self.fill(value, depth)
            return value
        if code == b">":
            return frozenset([self.value(depth + 1) for _ in range(self.size())])
        if code == b"c":
            if not self.allows_code:
                raise ValueError("unmarshalling code objects is disallowed")
            return _imp.code_of_parts(self.value(depth + 1))
        raise ValueError("bad marshal data (unknown type code)")

    def fill(self, value, depth):
        if isinstance(value, dict):
            while (key := self.item(depth + 1)) is not _end:
                value[key] = self.value(depth + 1)
            return
        add = value.append if isinstance(value, list) else value.add
        for _ in range(self.size()):
            add(self.value(depth + 1))

    def long(self):
        count = self.number()
        value = 0
        digits = struct.unpack(f"<{abs(count)}H", self.bytes(2 * abs(count)))
        for digit in reversed(digits):
            if digit > 0x7FFF:
                raise ValueError("bad marshal data (digit out of range in long)")
            value = value << 15 | digit
        if digits and not digits[-1]:
            raise ValueError("bad marshal data (unnormalized long data)")
        return -value if count < 0 else value

# CPython has them in C.
__builtin_functions__ = ("dump", "dumps", "load", "loads")
