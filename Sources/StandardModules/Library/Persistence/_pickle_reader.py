"""Objects are made of pickles."""

import copyreg
import struct
import sys
from _pickle_codes import (
    ADDITEMS, APPEND, APPENDS, BINBYTES, BINBYTES8, BINFLOAT, BINGET, BININT, BININT1, BININT2,
    BINPERSID, BINPUT, BINSTRING, BINUNICODE, BINUNICODE8, BUILD, BYTEARRAY8, DICT, DUP, EMPTY_DICT,
    EMPTY_LIST, EMPTY_SET, EMPTY_TUPLE, EXT1, EXT2, EXT4, FLOAT, FRAME, FROZENSET, GET, GLOBAL,
    HIGHEST_PROTOCOL, INST, INT, LIST, LONG, LONG1, LONG4, LONG_BINGET, LONG_BINPUT, MARK, MEMOIZE,
    NEWFALSE, NEWOBJ, NEWOBJ_EX, NEWTRUE, NEXT_BUFFER, NONE, OBJ, PERSID, POP, POP_MARK, PROTO, PUT,
    READONLY_BUFFER, REDUCE, SETITEM, SETITEMS, SHORT_BINBYTES, SHORT_BINSTRING, SHORT_BINUNICODE,
    STACK_GLOBAL, STOP, STRING, TUPLE, TUPLE1, TUPLE2, TUPLE3, UNICODE, UnpicklingError,
    _Stop, _attribute, _new_name, _raw_unescaped, decode_long,
)  # fmt: skip

# As reprs of the classes say: CPython has them in an extension module of this name.
__name__ = "_pickle"


_ABSENT = object()


class Unpickler:
    """Reads objects from a file."""

    # The file of `loads`: only there the end is known before a frame is read.
    _memory = None

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        try:
            self._read_file, self._readline_file = file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
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
        if not hasattr(self, "_read_file"):
            name = self.__class__.__name__
            raise UnpicklingError(f"Unpickler.__init__() was not called by {name}.__init__()")
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
        try:
            return _attribute(found, name) if self.proto >= 4 else getattr(found, name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {found!r}") from None

    dispatch = {}

    # Control

    def load_proto(self):
        self.proto = self.read(1)[0]
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {self.proto}")

    def load_frame(self):
        size = int.from_bytes(self.read(8), "little")
        if self._memory is not None and self._memory.tell() + size > self._memory.getbuffer().nbytes:
            raise UnpicklingError("pickle data was truncated")

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
        try:
            name = self.readline().decode("ascii")
        except UnicodeDecodeError:
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings") from None
        self.append(self.persistent_load(name))

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
        import _codecs

        self.append(self._decoded(_codecs.escape_decode(data[1:-1])[0]))

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
        with memoryview(self.stack[-1]) as view:
            if not view.readonly:
                self.stack[-1] = view.toreadonly()

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
        if not module or not name:
            raise UnpicklingError("pickle data was truncated")
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
        if not (isinstance(key, tuple) and len(key) == 2 and all(isinstance(part, str) for part in key)):
            raise ValueError(f"_inverted_registry[{code}] isn't a 2-tuple of strings")
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
        items = self.pop_mark()
        if not items:
            raise UnpicklingError("unpickling stack underflow")
        cls, *args = items
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
        setstate = getattr(made, "__setstate__", _ABSENT)
        if setstate is not _ABSENT:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            attributes = made.__dict__
            for name, value in state.items():
                attributes[sys.intern(name) if type(name) is str else name] = value
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
