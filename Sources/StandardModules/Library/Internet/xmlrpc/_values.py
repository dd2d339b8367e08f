"""Values as XML-RPC writes them, and errors that are answered."""

import base64
import datetime
import decimal
import functools
import time
from xml.parsers import expat

MAXINT, MININT = 2**31 - 1, -(2**31)


class Error(Exception):
    """Base class of what goes wrong with a call."""

    def __str__(self):
        return repr(self)


class ProtocolError(Error):
    """A server has answered with another status than 200."""

    def __init__(self, url, errcode, errmsg, headers):
        Error.__init__(self)
        self.url, self.errcode, self.errmsg, self.headers = url, errcode, errmsg, headers

    def __repr__(self):
        return f"<{type(self).__name__} for {self.url}: {self.errcode} {self.errmsg}>"


class ResponseError(Error):
    """An answer cannot be understood."""


class Fault(Error):
    """The error that a server answers with."""

    def __init__(self, faultCode, faultString, **extra):
        Error.__init__(self)
        self.faultCode, self.faultString = faultCode, faultString

    def __repr__(self):
        return f"<{type(self).__name__} {self.faultCode}: {self.faultString!r}>"


def _stamp(value):
    if isinstance(value, datetime.datetime):
        return f"{value.year:04d}{value:%m%dT%H:%M:%S}"
    if not isinstance(value, (tuple, time.struct_time)):
        value = time.localtime(time.time() if value == 0 else value)
    return "%04d%02d%02dT%02d:%02d:%02d" % tuple(value)[:6]


@functools.total_ordering
class DateTime:
    """A moment: made of a text, a number of seconds, a tuple or a datetime."""

    def __init__(self, value=0):
        self.value = value if isinstance(value, str) else _stamp(value)

    def _pair(self, other):
        if isinstance(other, DateTime):
            return self.value, other.value
        if isinstance(other, datetime.datetime):
            return self.value, _stamp(other)
        if isinstance(other, str):
            return self.value, other
        if hasattr(other, "timetuple"):
            return self.timetuple(), other.timetuple()
        return None

    def __eq__(self, other):
        pair = self._pair(other)
        return NotImplemented if pair is None else pair[0] == pair[1]

    def __lt__(self, other):
        pair = self._pair(other)
        return NotImplemented if pair is None else pair[0] < pair[1]

    def timetuple(self):
        return time.strptime(self.value, "%Y%m%dT%H:%M:%S")

    def __str__(self):
        return self.value

    def __repr__(self):
        return f"<{type(self).__name__} {self.value!r} at {id(self):#x}>"

    def decode(self, data):
        self.value = str(data).strip()

    def encode(self, out):
        out.write(f"<value><dateTime.iso8601>{self.value}</dateTime.iso8601></value>\n")


class Binary:
    """Bytes."""

    def __init__(self, data=None):
        if not isinstance(data, (bytes, bytearray, type(None))):
            raise TypeError(f"expected bytes or bytearray, not {type(data).__name__}")
        self.data = bytes(data or b"")

    def __str__(self):
        return str(self.data, "latin-1")

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, Binary) else other)

    def decode(self, data):
        self.data = base64.decodebytes(data)

    def encode(self, out):
        text = base64.encodebytes(self.data).decode("ascii")
        out.write(f"<value><base64>\n{text}</base64></value>\n")


def escape(text):
    """A text as it stands in XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Marshaller:
    """Writes values."""

    def __init__(self, encoding=None, allow_none=False):
        self.memo = set()
        self.encoding, self.allow_none = encoding, allow_none

    def dumps(self, values):
        parts = []
        if isinstance(values, Fault):
            parts.append("<fault>\n")
            self._write({"faultCode": values.faultCode, "faultString": values.faultString}, parts.append)
            parts.append("</fault>\n")
        else:
            parts.append("<params>\n")
            for value in values:
                parts.append("<param>\n")
                self._write(value, parts.append)
                parts.append("</param>\n")
            parts.append("</params>\n")
        return "".join(parts)

    def _write(self, value, write):
        row = self.dispatch.get(type(value))
        if row is not None:
            row(self, value, write)
        elif isinstance(value, (DateTime, Binary)):
            self.write = write
            value.encode(self)
            del self.write
        elif not hasattr(value, "__dict__"):
            raise TypeError(f"cannot marshal {type(value)} objects")
        elif type(value).__mro__[1:-1] and any(base in self.dispatch for base in type(value).__mro__):
            raise TypeError(f"cannot marshal {type(value)} objects")
        else:
            self.dump_struct(value.__dict__, write)

    def dump_nil(self, value, write):
        if not self.allow_none:
            raise TypeError("cannot marshal None unless allow_none is enabled")
        write("<value><nil/></value>")

    def dump_bool(self, value, write):
        write(f"<value><boolean>{value:d}</boolean></value>\n")

    def dump_long(self, value, write):
        if not MININT <= value <= MAXINT:
            raise OverflowError("int exceeds XML-RPC limits")
        write(f"<value><int>{value}</int></value>\n")

    def dump_double(self, value, write):
        write(f"<value><double>{value!r}</double></value>\n")

    def dump_unicode(self, value, write):
        write(f"<value><string>{escape(value)}</string></value>\n")

    def dump_bytes(self, value, write):
        text = base64.encodebytes(value).decode("ascii")
        write(f"<value><base64>\n{text}</base64></value>\n")

    def dump_datetime(self, value, write):
        write(f"<value><dateTime.iso8601>{_stamp(value)}</dateTime.iso8601></value>\n")

    def _enter(self, value, kind):
        if id(value) in self.memo:
            raise TypeError(f"cannot marshal recursive {kind}")
        self.memo.add(id(value))

    def dump_array(self, value, write):
        self._enter(value, "sequences")
        write("<value><array><data>\n")
        for one in value:
            self._write(one, write)
        write("</data></array></value>\n")
        self.memo.discard(id(value))

    def dump_struct(self, value, write):
        self._enter(value, "dictionaries")
        write("<value><struct>\n")
        for key, one in value.items():
            if not isinstance(key, str):
                raise TypeError("dictionary key must be string")
            write(f"<member>\n<name>{escape(key)}</name>\n")
            self._write(one, write)
            write("</member>\n")
        write("</struct></value>\n")
        self.memo.discard(id(value))

    # Scripts add rows of their own.
    dispatch = {
        type(None): dump_nil, bool: dump_bool, int: dump_long, float: dump_double, str: dump_unicode,
        bytes: dump_bytes, bytearray: dump_bytes, list: dump_array, tuple: dump_array, dict: dump_struct,
        datetime.datetime: dump_datetime,
    }  # fmt: skip
    dump_int = dump_long


def _truth(text):
    if text not in ("0", "1"):
        raise TypeError("bad boolean value")
    return text == "1"


def _decoded(cls, text):
    made = cls()
    made.decode(text if cls is DateTime else text.encode("ascii"))
    return made


class Unmarshaller:
    """Makes values of what a parser tells; those that are open stand in a stack of lists."""

    def __init__(self, use_datetime=False, use_builtin_types=False):
        self._type = self._method = None
        self._open = [[]]
        self._text = []
        self._is_plain = False
        self._readers = {
            "string": str, "name": str, "int": int, "i1": int, "i2": int, "i4": int, "i8": int,
            "biginteger": int, "double": float, "float": float, "bigdecimal": decimal.Decimal,
            "boolean": _truth, "nil": lambda text: None,
            "dateTime.iso8601": self._moment if use_datetime or use_builtin_types
            else lambda text: _decoded(DateTime, text),
            "base64": (lambda text: base64.decodebytes(text.encode("ascii"))) if use_builtin_types
            else lambda text: _decoded(Binary, text),
        }  # fmt: skip

    @staticmethod
    def _moment(text):
        return datetime.datetime.strptime(text, "%Y%m%dT%H:%M:%S")

    def xml(self, encoding, standalone):
        pass

    def start(self, tag, attrs):
        tag = tag.rpartition(":")[2]
        if tag in ("array", "struct"):
            self._open.append([])
        self._text = []
        if self._is_plain and tag not in self._readers and tag not in ("array", "struct", "value"):
            raise ResponseError(f"unknown tag {tag!r}")
        self._is_plain = tag == "value"

    def data(self, text):
        self._text.append(text)

    def end(self, tag):
        tag = tag.rpartition(":")[2]
        text = "".join(self._text)
        if tag == "value":
            if self._is_plain:
                self._open[-1].append(text)
            self._is_plain = False
        elif tag == "array":
            values = self._open.pop()
            self._open[-1].append(values)
        elif tag == "struct":
            values = self._open.pop()
            self._open[-1].append(dict(zip(values[::2], values[1::2])))
        elif tag in self._readers:
            self._open[-1].append(self._readers[tag](text))
        elif tag in ("params", "fault"):
            self._type = tag
        elif tag == "methodName":
            self._method, self._type = text, "methodName"
        self._text = []

    def close(self):
        if self._type is None or len(self._open) > 1:
            raise ResponseError()
        if self._type == "fault":
            raise Fault(**self._open[0][0])
        return tuple(self._open[0])

    def getmethodname(self):
        return self._method


class ExpatParser:
    """Reads XML for an Unmarshaller."""

    def __init__(self, target):
        self._parser = expat.ParserCreate(None, None)
        self._parser.StartElementHandler = target.start
        self._parser.EndElementHandler = target.end
        self._parser.CharacterDataHandler = target.data

    def feed(self, data):
        self._parser.Parse(data, False)

    def close(self):
        parser, self._parser = self._parser, None
        if parser is not None:
            parser.Parse(b"", True)


for _class in Error, ProtocolError, ResponseError, Fault, DateTime, Binary, Marshaller, Unmarshaller, ExpatParser:
    _class.__module__ = "xmlrpc.client"
