"""Lists of numbers of one type, as C has them."""

import struct
from _collections_abc import MutableSequence
from types import GenericAlias

__all__ = ["array", "ArrayType", "typecodes"]

typecodes = "bBuwhHiIlLqQfd"
_RANGES = {
    code: (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
    for code, bits in zip("bBhHiIlLqQ", (8, 8, 16, 16, 32, 32, 64, 64, 64, 64))
}
_KINDS = {
    "b": "signed char", "B": "unsigned byte integer", "h": "signed short integer",
    "H": "unsigned short", "i": "signed integer", "I": "unsigned int",
}  # fmt: skip


class array:
    """A list of numbers of one type."""

    def __new__(cls, *arguments):
        if not arguments:
            raise TypeError("array() takes at least 1 argument (0 given)")
        typecode, initializer = (*arguments, ())[:2]
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError(
                "array() argument 1 must be a unicode character, not " + type(typecode).__name__)
        if typecode not in typecodes:
            raise ValueError(
                "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self = object.__new__(cls)
        self.typecode = typecode
        self._items = []
        self._convert = _converter(typecode)
        if isinstance(initializer, str):
            if typecode not in "uw":
                raise TypeError(
                    f"cannot use a str to initialize an array with typecode {typecode!r}")
            self.fromunicode(initializer)
        elif isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, array) and initializer.typecode == typecode:
            self._items = list(initializer._items)
        else:
            self.extend(initializer)
        return self

    @property
    def itemsize(self):
        """Bytes of one item."""
        return 4 if self.typecode in "uw" else struct.calcsize(self.typecode)

    def buffer_info(self):
        """Return an address and the number of items."""
        return id(self._items), len(self._items)

    # Items ---------------------------------------------------------------------------------------

    def append(self, v, /):
        """Add an item at the end."""
        self._items.append(self._convert(v))

    def extend(self, bb, /):
        """Add items at the end."""
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(bb._items)
            return
        try:
            items = iter(bb)
        except TypeError:
            raise TypeError(f"{type(bb).__name__!r} object is not iterable") from None
        for item in items:
            self.append(item)

    def insert(self, i, v, /):
        """Add an item before a place."""
        self._items.insert(i, self._convert(v))

    def pop(self, i=-1, /):
        """Remove and return an item."""
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError("pop index out of range") from None

    def remove(self, v, /):
        """Remove the first such item."""
        try:
            self._items.remove(v)
        except ValueError:
            raise ValueError("array.remove(x): x not in array") from None

    def index(self, v, start=0, stop=9223372036854775807, /):
        """Return where the first such item is."""
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, v, /):
        """Return how many such items there are."""
        return self._items.count(v)

    def reverse(self):
        """Turn the order around."""
        self._items.reverse()

    def clear(self):
        """Remove all items."""
        self._items.clear()

    # Other forms ---------------------------------------------------------------------------------

    def tolist(self):
        """Return a list of the items."""
        return list(self._items)

    def fromlist(self, list, /):
        """Add the items of a list."""
        if not isinstance(list, _list):
            raise TypeError("arg must be list")
        self._items += [self._convert(item) for item in list]

    def tobytes(self):
        """Return the items as the machine has them."""
        if self.typecode in "uw":
            return "".join(self._items).encode("utf-32-le")
        return struct.pack(f"{len(self._items)}{self.typecode}", *self._items)

    __bytes__ = tobytes

    def frombytes(self, buffer, /):
        """Add items as the machine has them."""
        data = bytes(buffer)
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        if self.typecode in "uw":
            self._items.extend(data.decode("utf-32-le"))
        else:
            self._items.extend(struct.unpack(f"{len(data) // self.itemsize}{self.typecode}", data))

    def tofile(self, f, /):
        """Write the items to a file."""
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        """Add items from a file."""
        data = f.read(n * self.itemsize)
        whole = len(data) // self.itemsize * self.itemsize
        self.frombytes(data[:whole])
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def tounicode(self):
        """Return the items as text."""
        if self.typecode not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items)

    def fromunicode(self, ustr, /):
        """Add the characters of a text."""
        if self.typecode not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._items.extend(ustr)

    def byteswap(self):
        """Turn the order of bytes in each item around."""
        data, size = self.tobytes(), self.itemsize
        self._items.clear()
        for place in range(0, len(data), size):
            self.frombytes(data[place : place + size][::-1])

    # Protocols -----------------------------------------------------------------------------------

    def _made(self, items):
        made = array(self.typecode)
        made._items = items
        return made

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, key):
        return key in self._items

    def _place(self, key):
        if not hasattr(type(key), "__index__"):
            raise TypeError("array indices must be integers")
        return key

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._made(self._items[key])
        try:
            return self._items[self._place(key)]
        except IndexError:
            raise IndexError("array index out of range") from None

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            if not isinstance(value, array):
                raise TypeError(
                    f'can only assign array (not "{type(value).__name__}") to array slice')
            if value.typecode != self.typecode:
                raise TypeError("bad argument type for built-in operation")
            self._items[key] = value._items
            return
        place = self._place(key)
        if not -len(self._items) <= place < len(self._items):
            raise IndexError("array assignment index out of range")
        self._items[place] = self._convert(value)

    def __delitem__(self, key):
        if isinstance(key, slice):
            del self._items[key]
            return
        try:
            del self._items[self._place(key)]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def _other(self, other, what):
        if not isinstance(other, array):
            raise TypeError(f'can only {what} array (not "{type(other).__name__}") to array')
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return other._items

    def __add__(self, other):
        return self._made(self._items + self._other(other, "append"))

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._made(self._items * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._items *= n
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __repr__(self):
        if not self._items:
            return f"array({self.typecode!r})"
        shown = repr(self.tounicode()) if self.typecode in "uw" else repr(self._items)
        return f"array({self.typecode!r}, {shown})"

    def __copy__(self):
        return self._made(list(self._items))

    def __deepcopy__(self, memo):
        return self.__copy__()

    def __reduce_ex__(self, protocol):
        return array, (self.typecode, self.tolist())

    __class_getitem__ = classmethod(GenericAlias)


_list = list
ArrayType = array
MutableSequence.register(array)
array.__module__ = "array"


def _converter(code):
    if code in "uw":
        def convert(value):
            if not isinstance(value, str):
                raise TypeError(f"array item must be a unicode character, not {type(value).__name__}")
            if len(value) != 1:
                raise TypeError(
                    f"array item must be a string of length 1, not a string of length {len(value)}")
            return value
    elif code in "fd":
        def convert(value):
            if isinstance(value, str) or not hasattr(value, "__float__") and not hasattr(value, "__index__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            value = float(value)
            return struct.unpack("f", struct.pack("f", value))[0] if code == "f" else value
    else:
        low, high = _RANGES[code]

        def convert(value):
            if type(value) is not int:
                try:
                    value = type(value).__index__(value)
                except AttributeError:
                    raise TypeError(
                        f"{type(value).__name__!r} object cannot be interpreted as an integer"
                    ) from None
            if low <= value <= high:
                return value
            if code in "IL" and value < low:
                raise OverflowError("can't convert negative value to unsigned int")
            if code in "lL":
                raise OverflowError("Python int too large to convert to C long")
            if code in "qQ":
                raise OverflowError("int too big to convert")
            side = "less than minimum" if value < low else "greater than maximum"
            raise OverflowError(f"{_KINDS[code]} is {side}")
    return convert
