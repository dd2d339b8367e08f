"""The operations of pickles: codes, arguments, what they take from the stack and leave there."""

import struct
from pickle import decode_long

__name__ = "pickletools"

bytes_types = bytes, bytearray, memoryview


class StackObject:
    """A kind of object that lies on the stack."""

    __slots__ = ("name", "obtype", "doc")

    def __init__(self, name, obtype, doc):
        self.name = name
        self.obtype = obtype
        self.doc = doc

    def __repr__(self):
        return self.name


class ArgumentDescriptor:
    """An argument that follows a code: how much it takes, and how it is read."""

    __slots__ = ("name", "n", "reader", "doc")

    def __init__(self, name, n, reader, doc):
        self.name = name
        self.n = n
        self.reader = reader
        self.doc = doc


class OpcodeInfo:
    """One operation."""

    __slots__ = ("name", "code", "arg", "stack_before", "stack_after", "proto", "doc")

    def __init__(self, name, code, arg, stack_before, stack_after, proto, doc):
        self.name = name
        self.code = code
        self.arg = arg
        self.stack_before = stack_before
        self.stack_after = stack_after
        self.proto = proto
        self.doc = doc


# MARK: Objects of the stack

_objects = {
    "i": StackObject("int", int, "An int."),
    "b": StackObject("int_or_bool", (int, bool), "An int or a bool."),
    "q": StackObject("bool", bool, "A bool."),
    "f": StackObject("float", float, "A float."),
    "s": StackObject("bytes_or_str", (bytes, str), "Bytes or a str, as the reader was asked for."),
    "y": StackObject("bytes", bytes, "Bytes."),
    "Y": StackObject("bytearray", bytearray, "A bytearray."),
    "u": StackObject("str", str, "A str."),
    "n": StackObject("None", type(None), "None."),
    "t": StackObject("tuple", tuple, "A tuple."),
    "l": StackObject("list", list, "A list."),
    "d": StackObject("dict", dict, "A dict."),
    "S": StackObject("set", set, "A set."),
    "F": StackObject("frozenset", set, "A frozenset."),
    "B": StackObject("buffer", object, "A buffer that came beside the pickle."),
    "a": StackObject("any", object, "Any object."),
    "(": StackObject("mark", StackObject, "The mark below a slice of the stack."),
    "*": StackObject("stackslice", StackObject, "All objects above the topmost mark."),
}
pyint, pyinteger_or_bool, pybool, pyfloat = (_objects[key] for key in "ibqf")
pybytes_or_str, pybytes, pybytearray, pyunicode = (_objects[key] for key in "syYu")
pynone, pytuple, pylist, pydict, pyset = (_objects[key] for key in "ntldS")
pyfrozenset, pybuffer, anyobject, markobject, stackslice = (_objects[key] for key in "FBa(*")


# MARK: Arguments


def _exactly(file, count, what):
    data = file.read(count)
    if len(data) != count:
        raise ValueError(f"not enough data in stream to read {what}")
    return data


def _packed(format, what):
    size = struct.calcsize(format)
    return lambda file: struct.unpack(format, _exactly(file, size, what))[0]


def _line(file):
    line = file.readline()
    if not line.endswith(b"\n"):
        raise ValueError("no newline found when trying to read stringnl")
    return line[:-1]


def _counted(format, what, make):
    size = struct.calcsize(format)

    def read(file):
        count = struct.unpack(format, _exactly(file, size, what))[0]
        if count < 0:
            raise ValueError(f"{what} byte count < 0: {count}")
        data = file.read(count)
        if len(data) != count:
            raise ValueError(f"expected {count} bytes in a {what}, but only {len(data)} remain")
        return make(data)

    return read


def _quoted(file):
    line = _line(file)
    for quote in b'"', b"'":
        if line.startswith(quote):
            if len(line) < 2 or not line.endswith(quote):
                raise ValueError(f"strinq quote {quote!r} not found at both ends of {line!r}")
            return _escaped(line[1:-1])
    raise ValueError(f"no string quotes around {line!r}")


def _escaped(data):
    import codecs

    return codecs.escape_decode(data)[0].decode("ascii")


def _short_number(file):
    line = _line(file)
    if line in (b"00", b"01"):
        return line == b"01"
    return int(line)


def _long_number(file):
    return int(_line(file).removesuffix(b"L"))


def _text(data):
    return str(data, "utf-8", "surrogatepass")


_rows = {
    "uint1": (1, _packed("<B", "uint1")),
    "uint2": (2, _packed("<H", "uint2")),
    "int4": (4, _packed("<i", "int4")),
    "uint4": (4, _packed("<I", "uint4")),
    "uint8": (8, _packed("<Q", "uint8")),
    "stringnl": (-1, _quoted),
    "stringnl_noescape": (-1, lambda file: _line(file).decode("ascii")),
    "stringnl_noescape_pair": (-1, lambda file: f"{_line(file).decode('ascii')} {_line(file).decode('ascii')}"),
    "string1": (-2, _counted("<B", "string1", lambda data: data.decode("latin-1"))),
    "string4": (-3, _counted("<i", "string4", lambda data: data.decode("latin-1"))),
    "bytes1": (-2, _counted("<B", "bytes1", bytes)),
    "bytes4": (-4, _counted("<I", "bytes4", bytes)),
    "bytes8": (-5, _counted("<Q", "bytes8", bytes)),
    "bytearray8": (-5, _counted("<Q", "bytearray8", bytearray)),
    "unicodestringnl": (-1, lambda file: str(_line(file), "raw-unicode-escape")),
    "unicodestring1": (-2, _counted("<B", "unicodestring1", _text)),
    "unicodestring4": (-4, _counted("<I", "unicodestring4", _text)),
    "unicodestring8": (-5, _counted("<Q", "unicodestring8", _text)),
    "decimalnl_short": (-1, _short_number),
    "decimalnl_long": (-1, _long_number),
    "floatnl": (-1, lambda file: float(_line(file))),
    "float8": (8, _packed(">d", "float8")),
    "long1": (-2, _counted("<B", "long1", decode_long)),
    "long4": (-3, _counted("<i", "long4", decode_long)),
}
_arguments = {name: ArgumentDescriptor(name, n, read, name) for name, (n, read) in _rows.items()}
globals().update(_arguments)


# MARK: Operations: name, code, argument, stack before, stack after, protocol, in words

_table = """
INT|I|decimalnl_short||b|0|Push an int or a bool, from a line.
BININT|J|int4||i|1|Push a signed int of four bytes.
BININT1|K|uint1||i|1|Push an unsigned int of one byte.
BININT2|M|uint2||i|1|Push an unsigned int of two bytes.
LONG|L|decimalnl_long||i|0|Push a long int, from a line.
LONG1|\x8a|long1||i|2|Push a long int; its size is one byte.
LONG4|\x8b|long4||i|2|Push a long int; its size is four bytes.
STRING|S|stringnl||s|0|Push a quoted string, from a line.
BINSTRING|T|string4||s|1|Push a string; its size is four bytes.
SHORT_BINSTRING|U|string1||s|1|Push a string; its size is one byte.
BINBYTES|B|bytes4||y|3|Push bytes; their count is four bytes.
SHORT_BINBYTES|C|bytes1||y|3|Push bytes; their count is one byte.
BINBYTES8|\x8e|bytes8||y|4|Push bytes; their count is eight bytes.
BYTEARRAY8|\x96|bytearray8||Y|5|Push a bytearray; its count is eight bytes.
NEXT_BUFFER|\x97|||B|5|Push the next of the buffers beside the pickle.
READONLY_BUFFER|\x98||B|B|5|Make the buffer on top read-only.
NONE|N|||n|0|Push None.
NEWTRUE|\x88|||q|2|Push True.
NEWFALSE|\x89|||q|2|Push False.
UNICODE|V|unicodestringnl||u|0|Push a str, from a line.
SHORT_BINUNICODE|\x8c|unicodestring1||u|4|Push a str; its size is one byte.
BINUNICODE|X|unicodestring4||u|1|Push a str; its size is four bytes.
BINUNICODE8|\x8d|unicodestring8||u|4|Push a str; its size is eight bytes.
FLOAT|F|floatnl||f|0|Push a float, from a line.
BINFLOAT|G|float8||f|1|Push a float of eight bytes.
EMPTY_LIST|]|||l|1|Push an empty list.
APPEND|a||la|l|0|Append the object on top to the list below.
APPENDS|e||l(*|l|1|Append a slice of the stack to the list below.
LIST|l||(*|l|0|Make a list of a slice of the stack.
EMPTY_TUPLE|)|||t|1|Push an empty tuple.
TUPLE|t||(*|t|0|Make a tuple of a slice of the stack.
TUPLE1|\x85||a|t|2|Make a tuple of the object on top.
TUPLE2|\x86||aa|t|2|Make a tuple of the two objects on top.
TUPLE3|\x87||aaa|t|2|Make a tuple of the three objects on top.
EMPTY_DICT|}|||d|1|Push an empty dict.
DICT|d||(*|d|0|Make a dict of a slice of the stack.
SETITEM|s||daa|d|0|Put a key and a value into the dict below.
SETITEMS|u||d(*|d|1|Put keys and values of a slice into the dict below.
EMPTY_SET|\x8f|||S|4|Push an empty set.
ADDITEMS|\x90||S(*|S|4|Add a slice of the stack to the set below.
FROZENSET|\x91||(*|F|4|Make a frozenset of a slice of the stack.
POP|0||a||0|Drop the object on top.
DUP|2||a|aa|0|Push the object on top again.
MARK|(|||(|0|Push a mark.
POP_MARK|1||(*||1|Drop everything down to the mark.
GET|g|decimalnl_short||a|0|Push an object of the memo; its number is a line.
BINGET|h|uint1||a|1|Push an object of the memo; its number is one byte.
LONG_BINGET|j|uint4||a|1|Push an object of the memo; its number is four bytes.
PUT|p|decimalnl_short|||0|Remember the object on top; its number is a line.
BINPUT|q|uint1|||1|Remember the object on top; its number is one byte.
LONG_BINPUT|r|uint4|||1|Remember the object on top; its number is four bytes.
MEMOIZE|\x94||a|a|4|Remember the object on top by the next number.
EXT1|\x82|uint1||a|2|Push what a number of the extension registry stands for.
EXT2|\x83|uint2||a|2|Push what a number of the registry stands for; two bytes.
EXT4|\x84|int4||a|2|Push what a number of the registry stands for; four bytes.
GLOBAL|c|stringnl_noescape_pair||a|0|Push what a module has by a name, from two lines.
STACK_GLOBAL|\x93||uu|a|4|Push what a module has by a name, from the stack.
REDUCE|R||aa|a|0|Call a callable with a tuple of arguments.
BUILD|b||aa|a|0|Set the state of the object below.
INST|i|stringnl_noescape_pair|(*|a|0|Make an instance of a named class of a slice.
OBJ|o||(a*|a|1|Make an instance of a class on the stack of a slice.
NEWOBJ|\x81||aa|a|2|Make an instance by the class's __new__.
NEWOBJ_EX|\x92||aaa|a|4|Make an instance by __new__ with keywords.
PROTO|\x80|uint1|||2|Say which protocol follows.
STOP|.||a||0|End the pickle: the object on top is the result.
FRAME|\x95|uint8|||4|Say how many bytes belong together.
PERSID|P|stringnl_noescape||a|0|Push what a persistent id stands for, from a line.
BINPERSID|Q||a|a|1|Push what a persistent id on the stack stands for.
"""


def _made(row):
    name, code, argument, before, after, proto, doc = row.split("|")
    return OpcodeInfo(
        name, code, _arguments.get(argument), [_objects[key] for key in before],
        [_objects[key] for key in after], int(proto), doc,
    )  # fmt: skip


opcodes = [_made(row) for row in _table.strip("\n").split("\n")]
code2op = {opcode.code: opcode for opcode in opcodes}
