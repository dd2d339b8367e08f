"""Property lists, as Apple's systems keep settings in: XML and binary."""

import datetime
import enum
import struct
from io import BytesIO
from _plistlib_xml import InvalidFileException, _XMLReader, _XMLWriter, _is_xml

__all__ = ["InvalidFileException", "FMT_XML", "FMT_BINARY", "load", "dump", "loads", "dumps", "UID"]

PlistFormat = enum.Enum("PlistFormat", "FMT_XML FMT_BINARY", module=__name__)
globals().update(PlistFormat.__members__)


class UID:
    """A number that refers to another object of a keyed archive."""

    def __init__(self, data):
        if not isinstance(data, int):
            raise TypeError("data must be an int")
        if data >= 1 << 64:
            raise ValueError("UIDs cannot be >= 2**64")
        if data < 0:
            raise ValueError("UIDs must be positive")
        self.data = data

    def __index__(self):
        return self.data

    def __repr__(self):
        return f"{self.__class__.__name__}({self.data!r})"

    def __reduce__(self):
        return self.__class__, (self.data,)

    def __eq__(self, other):
        return self.data == other.data if isinstance(other, UID) else NotImplemented

    def __hash__(self):
        return hash(self.data)


# Binary -------------------------------------------------------------------------------------------

_EPOCH = datetime.datetime(2001, 1, 1)
_unset = object()


class _BinaryReader:
    def __init__(self, dict_type, aware):
        self._dict_type = dict_type
        self._aware = aware

    def parse(self, data):
        try:
            self._data = data
            if len(data) < 32:
                raise InvalidFileException()
            offset_size, self._ref_size, count, top, table = struct.unpack(">6xBBQQQ", data[-32:])
            if table + offset_size * count > len(data) or not offset_size:
                raise InvalidFileException()
            self._offsets = [
                int.from_bytes(data[table + offset_size * i : table + offset_size * (i + 1)])
                for i in range(count)
            ]
            self._objects = [_unset] * count
            return self._object(top)
        except (OSError, IndexError, struct.error, OverflowError, ValueError) as error:
            if isinstance(error, InvalidFileException):
                raise
            raise InvalidFileException() from None

    def _bytes(self, start, count):
        data = self._data[start : start + count]
        if len(data) != count:
            raise InvalidFileException()
        return data

    def _size(self, low, position):
        """A size that may follow as an int, and where the contents begin."""
        if low != 15:
            return low, position
        width = 1 << (self._data[position] & 3)
        return int.from_bytes(self._bytes(position + 1, width)), position + 1 + width

    def _references(self, position, count):
        data = self._bytes(position, count * self._ref_size)
        return [
            int.from_bytes(data[i : i + self._ref_size]) for i in range(0, len(data), self._ref_size)
        ]

    def _object(self, reference):
        known = self._objects[reference]
        if known is not _unset:
            return known
        position = self._offsets[reference]
        token = self._data[position]
        high, low = token & 0xF0, token & 15
        value = self._container(reference, high, low, position + 1)
        if value is _unset:
            value = self._plain(token, high, low, position + 1)
            self._objects[reference] = value
        return value

    def _container(self, reference, high, low, position):
        if high == 0xA0:
            size, position = self._size(low, position)
            value = self._objects[reference] = []
            value += [self._object(item) for item in self._references(position, size)]
            return value
        if high != 0xD0:
            return _unset
        size, position = self._size(low, position)
        keys = self._references(position, size)
        items = self._references(position + size * self._ref_size, size)
        value = self._objects[reference] = self._dict_type()
        try:
            for key, item in zip(keys, items):
                value[self._object(key)] = self._object(item)
        except TypeError:
            raise InvalidFileException() from None
        return value

    def _plain(self, token, high, low, position):
        if token in (0x00, 0x08, 0x09, 0x0F):
            return {0x00: None, 0x08: False, 0x09: True, 0x0F: b""}[token]
        if high == 0x10:
            return int.from_bytes(self._bytes(position, 1 << low), signed=low >= 3)
        if token == 0x22:
            return struct.unpack(">f", self._bytes(position, 4))[0]
        if token == 0x23:
            return struct.unpack(">d", self._bytes(position, 8))[0]
        if token == 0x33:
            seconds = struct.unpack(">d", self._bytes(position, 8))[0]
            epoch = _EPOCH.replace(tzinfo=datetime.UTC) if self._aware else _EPOCH
            return epoch + datetime.timedelta(seconds=seconds)
        if high == 0x80:
            return UID(int.from_bytes(self._bytes(position, 1 + low)))
        size, position = self._size(low, position)
        if high == 0x40:
            return self._bytes(position, size)
        if high == 0x50:
            return self._bytes(position, size).decode("ascii")
        if high == 0x60:
            return self._bytes(position, size * 2).decode("utf-16be")
        raise InvalidFileException()


class _BinaryWriter:
    def __init__(self, file, sort_keys, skipkeys, aware):
        self._file = file
        self._sort_keys = sort_keys
        self._skipkeys = skipkeys
        self._aware = aware

    def document(self, value):
        self._objects, self._by_value, self._by_identity = [], {}, {}
        self._flatten(value)
        count = len(self._objects)
        self._ref_size = _width(count)
        self._offsets = [0] * count
        self._file.write(b"bplist00")
        for item in self._objects:
            self._offsets[self._reference(item)] = self._file.tell()
            self._put(item)
        table = self._file.tell()
        width = _width(table)
        for offset in self._offsets:
            self._file.write(offset.to_bytes(width))
        top = self._reference(value)
        self._file.write(struct.pack(">5xBBBQQQ", 0, width, self._ref_size, count, top, table))

    def _is_plain(self, value):
        return isinstance(value, (str, int, float, datetime.datetime, bytes, bytearray))

    def _flatten(self, value):
        if self._is_plain(value):
            if (type(value), bytes(value) if isinstance(value, bytearray) else value) in self._by_value:
                return
        elif id(value) in self._by_identity:
            return
        number = len(self._objects)
        self._objects.append(value)
        if self._is_plain(value):
            self._by_value[type(value), bytes(value) if isinstance(value, bytearray) else value] = number
        else:
            self._by_identity[id(value)] = number
        if isinstance(value, dict):
            items = self._items(value)
            for key, _ in items:
                self._flatten(key)
            for _, item in items:
                self._flatten(item)
        elif isinstance(value, (list, tuple)):
            for item in value:
                self._flatten(item)

    def _items(self, value):
        items = sorted(value.items()) if self._sort_keys else list(value.items())
        kept = [(key, item) for key, item in items if isinstance(key, str)]
        if len(kept) != len(items) and not self._skipkeys:
            raise TypeError("keys must be strings")
        return kept

    def _reference(self, value):
        if self._is_plain(value):
            return self._by_value[type(value), bytes(value) if isinstance(value, bytearray) else value]
        return self._by_identity[id(value)]

    def _head(self, token, size):
        write = self._file.write
        if size < 15:
            write(bytes([token | size]))
        else:
            width = _width(size + 1)
            write(bytes([token | 15, 0x10 | width.bit_length() - 1]) + size.to_bytes(width))

    def _references(self, values):
        for value in values:
            self._file.write(self._reference(value).to_bytes(self._ref_size))

    def _put(self, value):
        write = self._file.write
        if value is None or value is False or value is True:
            write({None: b"\0", False: b"\x08", True: b"\x09"}[value])
        elif isinstance(value, UID):
            size = next((s for s in (1, 2, 4, 8) if value.data < 1 << 8 * s), 8)
            write(bytes([0x80 | size - 1]) + value.data.to_bytes(size))
        elif isinstance(value, int):
            self._put_int(value)
        elif isinstance(value, float):
            write(struct.pack(">Bd", 0x23, value))
        elif isinstance(value, datetime.datetime):
            if self._aware:
                seconds = (value.astimezone(datetime.UTC) - _EPOCH.replace(tzinfo=datetime.UTC)).total_seconds()
            else:
                seconds = (value - _EPOCH).total_seconds()
            write(struct.pack(">Bd", 0x33, seconds))
        elif isinstance(value, (bytes, bytearray)):
            self._head(0x40, len(value))
            write(value)
        elif isinstance(value, str):
            if value.isascii():
                self._head(0x50, len(value))
                write(value.encode("ascii"))
            else:
                data = value.encode("utf-16be")
                self._head(0x60, len(data) // 2)
                write(data)
        elif isinstance(value, (list, tuple)):
            self._head(0xA0, len(value))
            self._references(value)
        elif isinstance(value, dict):
            items = self._items(value)
            self._head(0xD0, len(items))
            self._references(key for key, _ in items)
            self._references(item for _, item in items)
        else:
            raise TypeError(value)

    def _put_int(self, value):
        write = self._file.write
        if value < 0:
            if value < -1 << 63:
                raise OverflowError(value)
            write(struct.pack(">Bq", 0x13, value))
        elif value < 1 << 63:
            width = next(w for w in (1, 2, 4, 8) if value < 1 << 8 * w)
            write(bytes([0x10 | width.bit_length() - 1]) + value.to_bytes(width))
        elif value < 1 << 64:
            write(b"\x14" + value.to_bytes(16, signed=True))
        else:
            raise OverflowError(value)


def _width(count):
    """How many bytes hold numbers below a count."""
    return 1 if count < 1 << 8 else 2 if count < 1 << 16 else 4 if count < 1 << 32 else 8


# Functions ----------------------------------------------------------------------------------------


def load(fp, *, fmt=None, dict_type=dict, aware_datetime=False):
    """Read a property list from a binary file."""
    return loads(fp.read(), fmt=fmt, dict_type=dict_type, aware_datetime=aware_datetime)


def loads(value, *, fmt=None, dict_type=dict, aware_datetime=False):
    """Read a property list from bytes, or from a text in XML."""
    if isinstance(value, str):
        if fmt == FMT_BINARY:
            raise TypeError("value must be bytes-like object when fmt is FMT_BINARY")
        value = value.encode()
    value = bytes(value)
    if fmt is None:
        fmt = FMT_XML if _is_xml(value[:32]) else FMT_BINARY if value[:8] == b"bplist00" else None
        if fmt is None:
            raise InvalidFileException()
    reader = _XMLReader if fmt == FMT_XML else _BinaryReader
    return reader(dict_type, aware_datetime).parse(value)


def dump(value, fp, *, fmt=FMT_XML, sort_keys=True, skipkeys=False, aware_datetime=False):
    """Write a property list into a binary file."""
    if fmt not in PlistFormat:
        raise ValueError(f"Unsupported format: {fmt!r}")
    writer = _XMLWriter if fmt == FMT_XML else _BinaryWriter
    writer(fp, sort_keys, skipkeys, aware_datetime).document(value)


def dumps(value, *, fmt=FMT_XML, skipkeys=False, sort_keys=True, aware_datetime=False):
    """Return a property list as bytes."""
    file = BytesIO()
    dump(value, file, fmt=fmt, skipkeys=skipkeys, sort_keys=sort_keys, aware_datetime=aware_datetime)
    return file.getvalue()
