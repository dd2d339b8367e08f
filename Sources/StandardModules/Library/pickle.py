"""Objects as bytes, and back."""

import copyreg
import io
import struct
import sys
from types import FunctionType

__all__ = [
    "PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps",
    "load", "loads", "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL",
]  # fmt: skip

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
bytes_types = (bytes, bytearray)


class PickleError(Exception):
    """What can go wrong."""

    __module__ = "_pickle"


class PicklingError(PickleError):
    """Raised for objects that cannot be pickled."""

    __module__ = "_pickle"


class UnpicklingError(PickleError):
    """Raised for bytes that are no pickle."""

    __module__ = "_pickle"


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


MARK, STOP, POP, POP_MARK, DUP = b"(", b".", b"0", b"1", b"2"
FLOAT, INT, BININT, BININT1, LONG, BININT2, NONE = b"F", b"I", b"J", b"K", b"L", b"M", b"N"
PERSID, BINPERSID, REDUCE, STRING, BINSTRING = b"P", b"Q", b"R", b"S", b"T"
SHORT_BINSTRING, UNICODE, BINUNICODE, APPEND, BUILD, GLOBAL = b"U", b"V", b"X", b"a", b"b", b"c"
DICT, EMPTY_DICT, APPENDS, GET, BINGET, INST = b"d", b"}", b"e", b"g", b"h", b"i"
LONG_BINGET, LIST, EMPTY_LIST, OBJ, PUT, BINPUT = b"j", b"l", b"]", b"o", b"p", b"q"
LONG_BINPUT, SETITEM, TUPLE, EMPTY_TUPLE, SETITEMS = b"r", b"s", b"t", b")", b"u"
BINFLOAT = b"G"
PROTO, NEWOBJ, EXT1, EXT2, EXT4 = b"\x80", b"\x81", b"\x82", b"\x83", b"\x84"
TUPLE1, TUPLE2, TUPLE3, NEWTRUE, NEWFALSE = b"\x85", b"\x86", b"\x87", b"\x88", b"\x89"
LONG1, LONG4, BINBYTES, SHORT_BINBYTES = b"\x8a", b"\x8b", b"B", b"C"
SHORT_BINUNICODE, BINUNICODE8, BINBYTES8, EMPTY_SET = b"\x8c", b"\x8d", b"\x8e", b"\x8f"
ADDITEMS, FROZENSET, NEWOBJ_EX, STACK_GLOBAL = b"\x90", b"\x91", b"\x92", b"\x93"
MEMOIZE, FRAME, BYTEARRAY8, NEXT_BUFFER, READONLY_BUFFER = b"\x94", b"\x95", b"\x96", b"\x97", b"\x98"

_FRAME_TARGET = 64 * 1024
_BATCH = 1000


def _old_name(module, name):
    """What Python 2 called something."""
    from _compat_pickle import REVERSE_IMPORT_MAPPING, REVERSE_NAME_MAPPING

    if (module, name) in REVERSE_NAME_MAPPING:
        return REVERSE_NAME_MAPPING[module, name]
    return REVERSE_IMPORT_MAPPING.get(module, module), name


def _new_name(module, name):
    """What something of Python 2 is called now."""
    from _compat_pickle import IMPORT_MAPPING, NAME_MAPPING

    if (module, name) in NAME_MAPPING:
        return NAME_MAPPING[module, name]
    return IMPORT_MAPPING.get(module, module), name


def encode_long(x):
    """Return an int in as few bytes as it needs."""
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    data = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return data


def decode_long(data):
    """Return the int of such bytes."""
    return int.from_bytes(data, "little", signed=True)


def _raw_escaped(text):
    """The text as the codec raw-unicode-escape has it."""
    try:
        return text.encode("latin1")
    except UnicodeEncodeError:
        return b"".join(
            char.encode("latin1") if char < "\u0100" else
            f"\\u{ord(char):04x}".encode() if char < "\U00010000" else
            f"\\U{ord(char):08x}".encode() for char in text)


def _raw_unescaped(data):
    parts = data.decode("latin1").split("\\")
    text = parts[0]
    for part in parts[1:]:
        size = {"u": 5, "U": 9}.get(part[:1])
        text += chr(int(part[1:size], 16)) + part[size:] if size else "\\" + part
    return text


def _attribute(module, name):
    found = module
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {module!r}")
        found = getattr(found, part)
    return found


def whichmodule(obj, name):
    """Return the name of the module that an object is found in."""
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module_name, module in list(sys.modules.items()):
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _attribute(module, name) is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


# Pickling -----------------------------------------------------------------------------------------

class Pickler:
    """Writes objects to a file."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
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
        override = getattr(self, "reducer_override", None)
        reduced = NotImplemented if override is None else override(obj)
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
        reduce = getattr(self, "dispatch_table", copyreg.dispatch_table).get(cls)
        if reduce is not None:
            return reduce(obj)
        if issubclass(cls, type):
            self.save_global(obj)
            return None
        reduce = getattr(obj, "__reduce_ex__", None)
        if reduce is not None:
            return reduce(self.proto)
        reduce = getattr(obj, "__reduce__", None)
        if reduce is None:
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
            self._save_new_ex(func, *args)
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

    def _save_new_ex(self, func, cls, args, kwargs):
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
        self.save(pair[0])
        self.save(pair[1])

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
            parent, _, last = name.rpartition(".")
            self.save_reduce(getattr, (_attribute(sys.modules[module_name], parent), last))
        else:
            if self._fixes:
                module_name, name = _old_name(module_name, name)
            self.write(GLOBAL + f"{module_name}\n{name}\n".encode("utf-8" if self.proto >= 3 else "ascii"))
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


# Unpickling ---------------------------------------------------------------------------------------

class Unpickler:
    """Reads objects from a file."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        for name in ("read", "readline"):
            if not hasattr(file, name):
                raise TypeError("file must have 'read' and 'readline' attributes")
        self._read_file, self._readline_file = file.read, file.readline
        self.encoding, self.errors = encoding, errors
        self._fixes = fix_imports
        self._buffers = None if buffers is None else iter(buffers)
        self.memo = {}
        self.proto = 0

    def persistent_load(self, pid):
        """Return the object that is kept elsewhere."""
        raise UnpicklingError(
            "A load persistent id instruction was encountered, but no persistent_load function was "
            "specified.")

    def load(self):
        """Read an object."""
        self.stack, self._marks = [], []
        self.append = self.stack.append
        dispatch, read = self.dispatch, self._read_file
        try:
            while True:
                key = read(1)
                if not key:
                    raise EOFError("Ran out of input")
                method = dispatch.get(key)
                if method is None:
                    char = key.decode("latin1")
                    shown = repr(char)[1:-1] if char != "'" else "\\'"
                    raise UnpicklingError(f"invalid load key, '{shown}'.")
                method(self)
        except _Stop as stop:
            return stop.value
        except IndexError:
            raise UnpicklingError("unpickling stack underflow") from None

    def read(self, count):
        data = self._read_file(count)
        if len(data) < count:
            raise UnpicklingError("pickle data was truncated")
        return data

    def readline(self):
        line = self._readline_file()
        if not line.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _number(self, format):
        return struct.unpack(format, self.read(struct.calcsize(format)))[0]

    def pop_mark(self):
        """Return what lies above the last mark."""
        items = self.stack
        if not self._marks:
            raise UnpicklingError("unexpected MARK found")
        self.stack = self._marks.pop()
        self.append = self.stack.append
        return items

    def find_class(self, module, name):
        """Return what a module calls so."""
        sys.audit("pickle.find_class", module, name)
        if self.proto < 3 and self._fixes:
            module, name = _new_name(module, name)
        __import__(module)
        found = sys.modules[module]
        if self.proto < 4:
            return getattr(found, name)
        try:
            return _attribute(found, name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {found!r}") from None

    dispatch = {}

    # Control

    def load_proto(self):
        self.proto = self.read(1)[0]
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {self.proto}")

    def load_frame(self):
        self.read(8)

    def load_stop(self):
        raise _Stop(self.stack.pop())

    def load_mark(self):
        self._marks.append(self.stack)
        self.stack = []
        self.append = self.stack.append

    def load_pop(self):
        if self.stack:
            del self.stack[-1]
        else:
            self.pop_mark()

    def load_dup(self):
        self.append(self.stack[-1])

    def load_persid(self):
        self.append(self.persistent_load(self.readline().decode("ascii")))

    def load_binpersid(self):
        self.append(self.persistent_load(self.stack.pop()))

    # Values

    def load_int(self):
        data = self.readline()
        self.append(False if data == b"00" else True if data == b"01" else int(data, 0))

    def load_long(self):
        self.append(int(self.readline().rstrip(b"L"), 0))

    def load_long1(self):
        self.append(decode_long(self.read(self.read(1)[0])))

    def load_long4(self):
        count = self._number("<i")
        if count < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self.append(decode_long(self.read(count)))

    def load_float(self):
        self.append(float(self.readline()))

    def _decoded(self, data):
        return data if self.encoding == "bytes" else data.decode(self.encoding, self.errors)

    def load_string(self):
        data = self.readline()
        if len(data) < 2 or data[0] != data[-1] or data[0] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        import ast

        self.append(self._decoded(ast.literal_eval("b" + data.decode("latin1"))))

    def load_unicode(self):
        self.append(_raw_unescaped(self.readline()))

    def load_bytearray8(self):
        self.append(bytearray(self.read(self._number("<Q"))))

    def load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self.append(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None

    def load_readonly_buffer(self):
        pass

    # Containers

    def load_tuple(self):
        items = self.pop_mark()
        self.append(tuple(items))

    def load_tuple1(self):
        self.stack[-1] = (self.stack[-1],)

    def load_tuple2(self):
        self.stack[-2:] = [(self.stack[-2], self.stack[-1])]

    def load_tuple3(self):
        self.stack[-3:] = [(self.stack[-3], self.stack[-2], self.stack[-1])]

    def load_list(self):
        items = self.pop_mark()
        self.append(items)

    def load_dict(self):
        items = self.pop_mark()
        self.append(dict(zip(items[::2], items[1::2])))

    def load_frozenset(self):
        items = self.pop_mark()
        self.append(frozenset(items))

    def load_append(self):
        value = self.stack.pop()
        self.stack[-1].append(value)

    def load_appends(self):
        items = self.pop_mark()
        target = self.stack[-1]
        extend = getattr(target, "extend", None)
        if extend is not None:
            extend(items)
        else:
            for item in items:
                target.append(item)

    def load_setitem(self):
        value, key = self.stack.pop(), self.stack.pop()
        self.stack[-1][key] = value

    def load_setitems(self):
        items = self.pop_mark()
        target = self.stack[-1]
        for place in range(0, len(items), 2):
            target[items[place]] = items[place + 1]

    def load_additems(self):
        items = self.pop_mark()
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    # The memo

    def _remembered(self, index):
        try:
            self.append(self.memo[index])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {index}") from None

    def load_get(self):
        self._remembered(int(self.readline()))

    def load_put(self):
        index = int(self.readline())
        if index < 0:
            raise ValueError("negative PUT argument")
        self.memo[index] = self.stack[-1]

    def load_memoize(self):
        self.memo[len(self.memo)] = self.stack[-1]

    # Objects

    def load_global(self):
        module, name = self.readline().decode("utf-8"), self.readline().decode("utf-8")
        self.append(self.find_class(module, name))

    def load_stack_global(self):
        name, module = self.stack.pop(), self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self.append(self.find_class(module, name))

    def _extension(self, code):
        key = copyreg._inverted_registry.get(code)
        if key is None:
            if code <= 0:
                raise UnpicklingError("EXT specifies code <= 0")
            raise ValueError(f"unregistered extension code {code}")
        self.append(self.find_class(*key))

    def _instantiate(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            return cls(*args)
        return cls.__new__(cls)

    def load_inst(self):
        cls = self.find_class(self.readline().decode("ascii"), self.readline().decode("ascii"))
        args = self.pop_mark()
        self.append(self._instantiate(cls, args))

    def load_obj(self):
        cls, *args = self.pop_mark()
        self.append(self._instantiate(cls, args))

    def load_newobj(self):
        args = self.stack.pop()
        cls = self.stack[-1]
        self.stack[-1] = cls.__new__(cls, *args)

    def load_newobj_ex(self):
        kwargs, args = self.stack.pop(), self.stack.pop()
        cls = self.stack[-1]
        self.stack[-1] = cls.__new__(cls, *args, **kwargs)

    def load_reduce(self):
        args = self.stack.pop()
        self.stack[-1] = self.stack[-1](*args)

    def load_build(self):
        state = self.stack.pop()
        made = self.stack[-1]
        setstate = getattr(made, "__setstate__", None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            attributes = made.__dict__
            for name, value in state.items():
                attributes[name] = value
        for name, value in (slots or {}).items():
            setattr(made, name, value)


def _push(value):
    def load(self):
        self.append(value() if callable(value) else value)

    return load


def _sized(format, finish):
    """Reads a count, so many bytes, and pushes what they stand for."""
    def load(self):
        self.append(finish(self, self.read(self._number(format))))

    return load


def _of_bytes(self, data):
    return data


def _of_text(self, data):
    return data.decode("utf-8", "surrogatepass")


def _number(format):
    def load(self):
        self.append(self._number(format))

    return load


def _install():
    methods = {
        PROTO: "proto", FRAME: "frame", STOP: "stop", MARK: "mark", POP: "pop", DUP: "dup",
        PERSID: "persid", BINPERSID: "binpersid", INT: "int", LONG: "long", LONG1: "long1",
        LONG4: "long4", FLOAT: "float", STRING: "string", UNICODE: "unicode",
        BYTEARRAY8: "bytearray8", NEXT_BUFFER: "next_buffer", READONLY_BUFFER: "readonly_buffer",
        TUPLE: "tuple", TUPLE1: "tuple1", TUPLE2: "tuple2", TUPLE3: "tuple3", LIST: "list",
        DICT: "dict", FROZENSET: "frozenset", APPEND: "append", APPENDS: "appends",
        SETITEM: "setitem", SETITEMS: "setitems", ADDITEMS: "additems", GET: "get", PUT: "put",
        MEMOIZE: "memoize", GLOBAL: "global", STACK_GLOBAL: "stack_global", INST: "inst",
        OBJ: "obj", NEWOBJ: "newobj", NEWOBJ_EX: "newobj_ex", REDUCE: "reduce", BUILD: "build",
    }  # fmt: skip
    table = Unpickler.dispatch
    for code, name in methods.items():
        table[code] = getattr(Unpickler, "load_" + name)
    for code, value in (
        (NONE, None), (NEWTRUE, True), (NEWFALSE, False), (EMPTY_TUPLE, ()), (EMPTY_LIST, list),
        (EMPTY_DICT, dict), (EMPTY_SET, set),
    ):  # fmt: skip
        table[code] = _push(value)
    for code, format in ((BININT, "<i"), (BININT1, "<B"), (BININT2, "<H"), (BINFLOAT, ">d")):
        table[code] = _number(format)
    for code, format, finish in (
        (BINSTRING, "<i", Unpickler._decoded), (SHORT_BINSTRING, "<B", Unpickler._decoded),
        (BINBYTES, "<I", _of_bytes), (SHORT_BINBYTES, "<B", _of_bytes),
        (BINBYTES8, "<Q", _of_bytes), (BINUNICODE, "<I", _of_text),
        (SHORT_BINUNICODE, "<B", _of_text), (BINUNICODE8, "<Q", _of_text),
    ):  # fmt: skip
        table[code] = _sized(format, finish)
    for code, format in ((BINGET, "<B"), (LONG_BINGET, "<I")):
        table[code] = lambda self, format=format: self._remembered(self._number(format))
    for code, format in ((EXT1, "<B"), (EXT2, "<H"), (EXT4, "<i")):
        table[code] = lambda self, format=format: self._extension(self._number(format))
    for code, format in ((BINPUT, "<B"), (LONG_BINPUT, "<I")):
        def put(self, format=format):
            index = self._number(format)
            self.memo[index] = self.stack[-1]

        table[code] = put
    table[POP_MARK] = lambda self: self.pop_mark() and None


_install()
Pickler.__module__ = Unpickler.__module__ = "_pickle"
_Pickler, _Unpickler = Pickler, Unpickler


# Functions ----------------------------------------------------------------------------------------

def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Return an object as bytes."""
    file = io.BytesIO()
    dump(obj, file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Return the object that a file holds."""
    return Unpickler(
        file, fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Return the object that bytes hold."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return load(
        io.BytesIO(data), fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors)


# The names that CPython's own Python version of these has.
_Pickler, _Unpickler = Pickler, Unpickler
_dump, _dumps, _load, _loads = dump, dumps, load, loads
