"""Operations of pickles, and what reading and writing have in common."""

import sys

# Where scripts find these names, and what their reprs say.
__name__ = "pickle"

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


def checked_new_ex(obj, given):
    """The class and the arguments that a reducer has given for __newobj_ex__."""
    if len(given) != 3:
        raise PicklingError(f"length of the NEWOBJ_EX argument tuple must be exactly 3, not {len(given)}")
    cls, args, kwargs = given
    if not hasattr(cls, "__new__"):
        raise PicklingError("args[0] from __newobj_ex__ args has no __new__")
    if obj is not None and cls is not obj.__class__:
        raise PicklingError("args[0] from __newobj_ex__ args has the wrong class")
    if not isinstance(args, tuple) or not isinstance(kwargs, dict):
        raise PicklingError("the arguments from __newobj_ex__ must be a tuple and a dict")
    return given
