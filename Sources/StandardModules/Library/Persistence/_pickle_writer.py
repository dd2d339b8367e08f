"""Objects are written as pickles."""

import copyreg
import struct
import sys
from types import FunctionType
from _pickle_codes import (
    ADDITEMS, APPEND, APPENDS, BINBYTES, BINBYTES8, BINFLOAT, BINGET, BININT, BININT1, BININT2,
    BINPERSID, BINPUT, BINUNICODE, BINUNICODE8, BUILD, BYTEARRAY8, DEFAULT_PROTOCOL, DICT,
    EMPTY_DICT, EMPTY_LIST, EMPTY_SET, EMPTY_TUPLE, EXT1, EXT2, EXT4, FLOAT, FRAME, FROZENSET, GET,
    GLOBAL, HIGHEST_PROTOCOL, INT, LIST, LONG, LONG1, LONG4, LONG_BINGET, LONG_BINPUT, MARK,
    MEMOIZE, NEWFALSE, NEWOBJ, NEWOBJ_EX, NEWTRUE, NONE, PERSID, POP, POP_MARK, PROTO, PUT, REDUCE,
    SETITEM, SETITEMS, SHORT_BINBYTES, SHORT_BINUNICODE, STACK_GLOBAL, STOP, TUPLE, TUPLE1, TUPLE2,
    TUPLE3, UNICODE, _BATCH, _FRAME_TARGET, PickleError, PicklingError, _attribute, _old_name,
    _raw_escaped, checked_new_ex, encode_long, whichmodule,
)  # fmt: skip
from _pickle_buffers import PickleBuffer, save_buffer

# As reprs of the classes say: CPython has them in an extension module of this name.
__name__ = "_pickle"


_ABSENT = object()


class Pickler:
    """Writes objects to a file."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        self._buffer_callback = buffer_callback
        try:
            self._out = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self.proto = protocol
        self.bin = protocol >= 1
        self.fast = False
        self.memo = {}
        self._fixes = fix_imports and protocol < 3
        self._frame = None

    def clear_memo(self):
        """Forget the objects that were written."""
        self.memo.clear()

    def persistent_id(self, obj):
        """Return a name for an object that is kept elsewhere, or None."""
        return None

    def dump(self, obj):
        """Write an object."""
        if not hasattr(self, "_out"):
            name = self.__class__.__name__
            raise PicklingError(f"Pickler.__init__() was not called by {name}.__init__()")
        if self.proto >= 2:
            self._out(PROTO + bytes((self.proto,)))
        self._parts, self._size = [], 0
        self._frames = self.proto >= 4
        self.save(obj)
        self.write(STOP)
        self._flush()

    def write(self, data):
        self._parts.append(data)
        self._size += len(data)

    def _flush(self):
        data = b"".join(self._parts)
        if self._frames and len(data) >= 4:
            self._out(FRAME + struct.pack("<Q", len(data)) + data)
        elif data:
            self._out(data)
        self._parts, self._size = [], 0

    def _write_large(self, header, data):
        """Large texts and bytes lie between the frames."""
        if self._frames and len(data) >= _FRAME_TARGET:
            if self._parts:
                self._flush()
            self._out(header + data)
        else:
            self.write(header + data)

    # The memo

    def memoize(self, obj):
        """Remember an object, so that it is written once."""
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self.write(MEMOIZE)
        elif self.bin:
            self.write(BINPUT + bytes((index,)) if index < 256 else LONG_BINPUT + struct.pack("<I", index))
        else:
            self.write(PUT + repr(index).encode() + b"\n")

    def _get(self, index):
        if not self.bin:
            return GET + repr(index).encode() + b"\n"
        return BINGET + bytes((index,)) if index < 256 else LONG_BINGET + struct.pack("<I", index)

    def save(self, obj, save_persistent_id=True):
        if self._frames and self._size >= _FRAME_TARGET:
            self._flush()
        if save_persistent_id:
            name = self.persistent_id(obj)
            if name is not None:
                return self._save_persistent(name)
        known = self.memo.get(id(obj))
        if known is not None:
            return self.write(self._get(known[0]))
        cls = type(obj)
        override = getattr(self, "reducer_override", _ABSENT)
        reduced = NotImplemented if override is _ABSENT else override(obj)
        if reduced is NotImplemented:
            method = self.dispatch.get(cls)
            if method is not None:
                return method(self, obj)
            reduced = self._reduced(obj, cls)
            if reduced is None:
                return
        if isinstance(reduced, str):
            return self.save_global(obj, reduced)
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self.save_reduce(*reduced, obj=obj)

    def _reduced(self, obj, cls):
        reduce = getattr(self, "dispatch_table", copyreg.dispatch_table).get(cls, _ABSENT)
        if reduce is not _ABSENT:
            return reduce(obj)
        if issubclass(cls, type):
            self.save_global(obj)
            return None
        reduce = getattr(obj, "__reduce_ex__", _ABSENT)
        if reduce is not _ABSENT:
            return reduce(self.proto)
        reduce = getattr(obj, "__reduce__", _ABSENT)
        if reduce is _ABSENT:
            raise PicklingError(f"Can't pickle {cls.__name__!r} object: {obj!r}")
        return reduce()

    def _save_persistent(self, name):
        if self.bin:
            self.save(name, save_persistent_id=False)
            self.write(BINPERSID)
            return
        try:
            self.write(PERSID + str(name).encode("ascii") + b"\n")
        except UnicodeEncodeError:
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

    def save_reduce(
        self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None
    ):
        if not isinstance(args, tuple):
            raise PicklingError("args from save_reduce() must be a tuple")
        if not callable(func):
            raise PicklingError("func from save_reduce() must be callable")
        name = getattr(func, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__":
            self._save_new_ex(obj, args)
        elif self.proto >= 2 and name == "__newobj__":
            if obj is not None and args[0] is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self.save(args[0])
            self.save(args[1:])
            self.write(NEWOBJ)
        else:
            self.save(func)
            self.save(args)
            self.write(REDUCE)
        if obj is not None:
            if id(obj) in self.memo:
                self.write(POP + self._get(self.memo[id(obj)][0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch(listitems, APPEND, APPENDS, self.save)
        if dictitems is not None:
            self._batch(dictitems, SETITEM, SETITEMS, self._save_pair)
        if state is None:
            return
        if state_setter is None:
            self.save(state)
            self.write(BUILD)
        else:
            self.save(state_setter)
            self.save(obj)
            self.save(state)
            self.write(TUPLE2 + REDUCE + POP)

    def _save_new_ex(self, obj, given):
        cls, args, kwargs = checked_new_ex(obj, given)
        if self.proto >= 4:
            self.save(cls)
            self.save(args)
            self.save(kwargs)
            self.write(NEWOBJ_EX)
        else:
            from functools import partial

            self.save(partial(cls.__new__, cls, *args, **kwargs))
            self.save(())
            self.write(REDUCE)

    # Values

    dispatch = {}

    def save_none(self, obj):
        self.write(NONE)

    dispatch[type(None)] = save_none

    def save_bool(self, obj):
        if self.proto >= 2:
            self.write(NEWTRUE if obj else NEWFALSE)
        else:
            self.write(b"I01\n" if obj else b"I00\n")

    dispatch[bool] = save_bool

    def save_long(self, obj):
        if self.bin and -0x80000000 <= obj <= 0x7FFFFFFF:
            if 0 <= obj <= 0xFF:
                self.write(BININT1 + bytes((obj,)))
            elif 0 <= obj <= 0xFFFF:
                self.write(BININT2 + struct.pack("<H", obj))
            else:
                self.write(BININT + struct.pack("<i", obj))
        elif self.proto >= 2:
            data = encode_long(obj)
            if len(data) < 256:
                self.write(LONG1 + bytes((len(data),)) + data)
            else:
                self.write(LONG4 + struct.pack("<i", len(data)) + data)
        elif -0x80000000 <= obj <= 0x7FFFFFFF:
            self.write(INT + repr(obj).encode() + b"\n")
        else:
            self.write(LONG + repr(obj).encode() + b"L\n")

    dispatch[int] = save_long

    def save_float(self, obj):
        if self.bin:
            self.write(BINFLOAT + struct.pack(">d", obj))
        else:
            self.write(FLOAT + repr(obj).encode() + b"\n")

    dispatch[float] = save_float

    def save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                import _codecs

                self.save_reduce(_codecs.encode, (str(obj, "latin1"), "latin1"), obj=obj)
            return
        size = len(obj)
        if size < 256:
            self.write(SHORT_BINBYTES + bytes((size,)) + obj)
        elif size > 0xFFFFFFFF and self.proto >= 4:
            self._write_large(BINBYTES8 + struct.pack("<Q", size), obj)
        else:
            self._write_large(BINBYTES + struct.pack("<I", size), obj)
        self.memoize(obj)

    dispatch[bytes] = save_bytes

    def save_bytearray(self, obj):
        if self.proto < 5:
            self.save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
            return
        self._write_large(BYTEARRAY8 + struct.pack("<Q", len(obj)), bytes(obj))
        self.memoize(obj)

    dispatch[bytearray] = save_bytearray

    dispatch[PickleBuffer] = save_buffer

    def save_str(self, obj):
        if not self.bin:
            text = obj
            for char in "\\\0\n\r\x1a":
                text = text.replace(char, f"\\u{ord(char):04x}")
            self.write(UNICODE + _raw_escaped(text) + b"\n")
        else:
            data = obj.encode("utf-8", "surrogatepass")
            size = len(data)
            if size < 256 and self.proto >= 4:
                self.write(SHORT_BINUNICODE + bytes((size,)) + data)
            elif size > 0xFFFFFFFF and self.proto >= 4:
                self._write_large(BINUNICODE8 + struct.pack("<Q", size), data)
            else:
                self._write_large(BINUNICODE + struct.pack("<I", size), data)
        self.memoize(obj)

    dispatch[str] = save_str

    # Containers

    def save_tuple(self, obj):
        size = len(obj)
        if not size:
            self.write(EMPTY_TUPLE if self.bin else MARK + TUPLE)
            return
        small = size <= 3 and self.proto >= 2
        if not small:
            self.write(MARK)
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            # An item refers to the tuple, which was written meanwhile.
            drop = POP * size if small else POP_MARK if self.bin else POP * (size + 1)
            self.write(drop + self._get(known[0]))
            return
        self.write((TUPLE1, TUPLE2, TUPLE3)[size - 1] if small else TUPLE)
        self.memoize(obj)

    dispatch[tuple] = save_tuple

    def save_list(self, obj):
        self.write(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        self._batch(obj, APPEND, APPENDS, self.save)

    dispatch[list] = save_list

    def save_dict(self, obj):
        self.write(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        self._batch(obj.items(), SETITEM, SETITEMS, self._save_pair)

    dispatch[dict] = save_dict

    def _save_pair(self, pair):
        key, value = pair
        self.save(key)
        self.save(value)

    def _batch(self, items, one, many, save):
        if not self.bin:
            for item in items:
                save(item)
                self.write(one)
            return
        items = iter(items)
        while True:
            batch = []
            for item in items:
                batch.append(item)
                if len(batch) == _BATCH:
                    break
            if len(batch) > 1:
                self.write(MARK)
                for item in batch:
                    save(item)
                self.write(many)
            elif batch:
                save(batch[0])
                self.write(one)
            if len(batch) < _BATCH:
                return

    def save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self.write(EMPTY_SET)
        self.memoize(obj)
        items = list(obj)
        for start in range(0, len(items), _BATCH):
            self.write(MARK)
            for item in items[start : start + _BATCH]:
                self.save(item)
            self.write(ADDITEMS)

    dispatch[set] = save_set

    def save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self.write(MARK)
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(POP_MARK + self._get(known[0]))
            return
        self.write(FROZENSET)
        self.memoize(obj)

    dispatch[frozenset] = save_frozenset

    # Names

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None)
        if name is None:
            name = obj.__name__
        module_name = whichmodule(obj, name)
        try:
            __import__(module_name)
            found = _attribute(sys.modules[module_name], name)
        except (ImportError, KeyError, AttributeError):
            if "<locals>" in name:
                raise AttributeError(f"Can't get local object {name!r}") from None
            raise PicklingError(
                f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 2:
            code = copyreg._extension_registry.get((module_name, name))
            if code:
                return self.write(
                    EXT1 + bytes((code,)) if code <= 0xFF else EXT2 + struct.pack("<H", code)
                    if code <= 0xFFFF else EXT4 + struct.pack("<i", code))
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self.write(STACK_GLOBAL)
        elif "." in name and self.proto < 4:
            return self._save_nested(obj, module_name, name)
        else:
            if self._fixes:
                module_name, name = _old_name(module_name, name)
            self.write(GLOBAL + f"{module_name}\n{name}\n".encode("utf-8" if self.proto >= 3 else "ascii"))
        self.memoize(obj)

    def _save_nested(self, obj, module_name, name):
        """As attributes of the first name, one by one: old pickles know no dotted ones."""
        first, *rest = name.split(".")
        for _ in rest:
            self.save(getattr)
            if self.proto < 2:
                self.write(MARK)
        holder = _attribute(sys.modules[module_name], first)
        if holder is obj:
            # It is found through itself.
            self.write(GLOBAL + f"{module_name}\n{first}\n".encode("utf-8" if self.proto >= 3 else "ascii"))
        else:
            self.save_global(holder, first)
        for attribute in rest:
            self.save(attribute)
            self.write((TUPLE if self.proto < 2 else TUPLE2) + REDUCE)
        self.memoize(obj)

    dispatch[FunctionType] = save_global

    def save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                return self.save_reduce(type, (value,), obj=obj)
        return self.save_global(obj)

    dispatch[type] = save_type

    def save_singleton(self, obj):
        self.save_global(obj, "Ellipsis" if obj is ... else "NotImplemented")

    dispatch[type(...)] = dispatch[type(NotImplemented)] = save_singleton

    def save_method(self, obj):
        self.save_reduce(getattr, (obj.__self__, obj.__name__), obj=obj)

    def save_builtin(self, obj):
        owner = getattr(obj, "__self__", None)
        if owner is None or type(owner) is type(sys):
            return self.save_global(obj)
        self.save_method(obj)

    dispatch[type(PickleError().with_traceback)] = save_method
    dispatch[type(len)] = save_builtin

    def save_descriptor(self, obj):
        self.save_reduce(getattr, (obj.__objclass__, obj.__name__), obj=obj)

    dispatch[type(str.join)] = dispatch[type(int.__add__)] = save_descriptor
    dispatch[type((1).__add__)] = save_method
