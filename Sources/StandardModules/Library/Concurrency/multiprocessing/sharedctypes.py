"""Values and arrays in memory that processes share. Types are the letters of `struct`."""

import struct

from multiprocessing import context, heap

__all__ = ["RawValue", "RawArray", "Value", "Array", "copy", "synchronized"]

_CODES = {
    "c": "c", "b": "b", "B": "B", "u": "I", "h": "h", "H": "H", "i": "i", "I": "I", "l": "l", "L": "L",
    "q": "q", "Q": "Q", "f": "f", "d": "d", "?": "?",
}


# How `ctypes` names the types: what is shared is shown by them.
_NAMES = {
    "c": "char", "b": "byte", "B": "ubyte", "u": "wchar", "h": "short", "H": "ushort", "i": "int", "I": "uint",
    "l": "long", "L": "ulong", "q": "long", "Q": "ulong", "f": "float", "d": "double", "?": "bool",
}


def _name(code):
    return "c_" + _NAMES[getattr(code, "_type_", code)]


def _format(code):
    code = getattr(code, "_type_", code)
    try:
        return _CODES[code]
    except (KeyError, TypeError):
        raise TypeError("this type has no size") from None


class _Shared:
    """A number of items of one type in shared memory."""

    def __init__(self, code, count):
        self._code = code
        self._format = "@" + _format(code)
        self._size = struct.calcsize(self._format)
        self._count = count
        self._keep(heap.BufferWrapper(self._size * count))

    def _keep(self, wrapper):
        self._wrapper, self._bytes = wrapper, wrapper.create_memoryview()

    def __getstate__(self):
        context.assert_spawning(self)
        return self._code, self._format, self._size, self._count, self._wrapper

    def __setstate__(self, state):
        self._code, self._format, self._size, self._count, wrapper = state
        self._keep(wrapper)

    def _get(self, index):
        value, = struct.unpack_from(self._format, self._bytes, index * self._size)
        return chr(value) if self._code == "u" else value

    def _set(self, index, value):
        if self._code == "u":
            value = ord(value)
        try:
            struct.pack_into(self._format, self._bytes, index * self._size, value)
        except struct.error:
            if not isinstance(value, int) or self._format[1] not in "bBhHiIlLqQ":
                raise TypeError(f"an integer is required (got type {type(value).__name__})") from None
            # As in C, what does not fit loses its upper bits.
            data = (value & (1 << 8 * self._size) - 1).to_bytes(self._size, "little")
            self._bytes[index * self._size:(index + 1) * self._size] = data


class _SharedValue(_Shared):
    def __init__(self, code, *args):
        super().__init__(code, 1)
        if args:
            self.value = args[0]

    @property
    def value(self):
        """The value."""
        return self._get(0)

    @value.setter
    def value(self, value):
        self._set(0, value)

    def __repr__(self):
        return f"{_name(self._code)}({self.value!r})"


class _SharedArray(_Shared):
    def __init__(self, code, size_or_initializer):
        if isinstance(size_or_initializer, int):
            super().__init__(code, size_or_initializer)
            return
        items = list(size_or_initializer)
        super().__init__(code, len(items))
        for index, item in enumerate(items):
            self[index] = item

    def __repr__(self):
        kind = f"{_name(self._code)}_Array_{self._count}"
        return f"<{__name__}.{kind} object at {id(self):#x}>"

    def __len__(self):
        return self._count

    def _position(self, index):
        index = index.__index__()
        if index < 0:
            index += self._count
        if not 0 <= index < self._count:
            raise IndexError("invalid index")
        return index

    def __getitem__(self, index):
        if isinstance(index, slice):
            items = [self._get(position) for position in range(*index.indices(self._count))]
            if self._code == "c":
                return b"".join(items)
            return "".join(items) if self._code == "u" else items
        return self._get(self._position(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            positions = range(*index.indices(self._count))
            values = [bytes([item]) if self._code == "c" and isinstance(item, int) else item
                      for item in value]
            if len(values) != len(positions):
                raise ValueError("Can only assign sequence of same size")
            for position, item in zip(positions, values):
                self._set(position, item)
        else:
            if self._code == "c" and isinstance(value, int):
                value = bytes([value])
            self._set(self._position(index), value)

    def __iter__(self):
        return (self._get(index) for index in range(self._count))

    @property
    def raw(self):
        """All bytes of an array of characters."""
        self._check_characters("raw")
        return bytes(self._bytes)

    @raw.setter
    def raw(self, value):
        self._check_characters("raw")
        if len(value) > self._count:
            raise ValueError("byte string too long")
        self._bytes[:len(value)] = bytes(value)

    @property
    def value(self):
        """The bytes of an array of characters, up to the first null."""
        self._check_characters("value")
        return self.raw.partition(b"\0")[0]

    @value.setter
    def value(self, value):
        self._check_characters("value")
        if len(value) > self._count:
            raise ValueError("byte string too long")
        data = bytes(value) + (b"\0" if len(value) < self._count else b"")
        self._bytes[:len(data)] = data

    def _check_characters(self, name):
        if self._code != "c":
            raise AttributeError(f"'{self._code}_Array_{self._count}' object has no attribute '{name}'")


def RawValue(typecode_or_type, *args):
    """Return a shared value without a lock."""
    return _SharedValue(typecode_or_type, *args)


def RawArray(typecode_or_type, size_or_initializer):
    """Return a shared array without a lock."""
    return _SharedArray(typecode_or_type, size_or_initializer)


def Value(typecode_or_type, *args, lock=True, ctx=None):
    """Return a shared value with a lock."""
    return _guarded(RawValue(typecode_or_type, *args), lock, ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    """Return a shared array with a lock."""
    return _guarded(RawArray(typecode_or_type, size_or_initializer), lock, ctx)


def _guarded(obj, lock, ctx):
    if lock is False:
        return obj
    if lock in (True, None):
        lock = (ctx or context._default_context.get_context()).RLock()
    if not hasattr(lock, "acquire"):
        raise AttributeError(f"{lock!r} has no method 'acquire'")
    return synchronized(obj, lock, ctx)


def copy(obj):
    """Return a copy in shared memory of its own."""
    if isinstance(obj, _SharedValue):
        return RawValue(obj._code, obj.value)
    return RawArray(obj._code, obj[:])


def synchronized(obj, lock=None, ctx=None):
    """Return a shared object whose items are read and written under a lock."""
    assert not isinstance(obj, SynchronizedBase), "object already synchronized"
    lock = lock or (ctx or context._default_context.get_context()).RLock()
    if isinstance(obj, _SharedValue):
        return Synchronized(obj, lock)
    return SynchronizedString(obj, lock) if obj._code == "c" else SynchronizedArray(obj, lock)


class SynchronizedBase:
    """A shared object and its lock."""

    def __init__(self, obj, lock):
        self._obj = obj
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __reduce__(self):
        context.assert_spawning(self)
        return synchronized, (self._obj, self._lock)

    def get_obj(self):
        """Return the object without the lock."""
        return self._obj

    def get_lock(self):
        """Return the lock."""
        return self._lock

    def __repr__(self):
        return f"<{type(self).__name__} wrapper for {self._obj}>"


def _guarded_attribute(name, doc):
    """An attribute of the object that is read and set while the lock is held."""

    def get(self):
        with self:
            return getattr(self._obj, name)

    def set(self, value):
        with self:
            setattr(self._obj, name, value)

    return property(get, set, doc=doc)


class Synchronized(SynchronizedBase):
    """A value."""

    value = _guarded_attribute("value", "The value.")


class SynchronizedArray(SynchronizedBase):
    """An array."""

    def __len__(self):
        return len(self._obj)

    def __getitem__(self, index):
        with self:
            return self._obj[index]

    def __setitem__(self, index, value):
        with self:
            self._obj[index] = value


class SynchronizedString(SynchronizedArray):
    """An array of characters."""

    value = _guarded_attribute("value", "The bytes up to the first null.")

    raw = _guarded_attribute("raw", "All bytes.")
