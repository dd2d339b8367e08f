"""Property lists as XML."""

import binascii
import codecs
import datetime
from xml.parsers.expat import ParserCreate

# Where scripts find these names, and what their reprs say.
__name__ = "plistlib"


class InvalidFileException(ValueError):
    """The bytes are no property list."""

    def __init__(self, message="Invalid file"):
        ValueError.__init__(self, message)


# MARK: Documents

_HEADER = b"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
"""


def _date_of(text, aware):
    try:
        moment = datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        raise ValueError(f"time data {text!r} is no date") from None
    return moment.replace(tzinfo=datetime.UTC) if aware else moment


def _date_text(moment, aware):
    if aware:
        moment = moment.astimezone(datetime.UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


class _XMLReader:
    """The handlers of a parser of XML: containers that are open, and the key that waits for its value."""

    def __init__(self, dict_type, aware):
        self._dict_type = dict_type
        self._aware = aware
        self._stack = []
        self._key = None
        self._text = []
        self._root = None

    def parse(self, data):
        parser = self._parser = ParserCreate()
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self._text.append
        parser.EntityDeclHandler = self.entity_declaration
        parser.Parse(data, True)
        return self._root

    def entity_declaration(self, *declaration):
        raise InvalidFileException("XML entity declarations are not supported in plist files")

    def start(self, tag, attributes):
        self._text.clear()
        if tag in ("dict", "array"):
            value = self._dict_type() if tag == "dict" else []
            self._add(value)
            self._stack.append(value)

    def end(self, tag):
        text = "".join(self._text)
        self._text.clear()
        method = getattr(self, "_end_" + tag, None)
        if method is not None:
            method(text)

    def _add(self, value):
        if self._key is not None:
            if not isinstance(self._stack[-1], dict):
                raise ValueError(f"unexpected element at line {self._parser.CurrentLineNumber}")
            self._stack[-1][self._key] = value
            self._key = None
        elif not self._stack:
            self._root = value
        else:
            if not isinstance(self._stack[-1], list):
                raise ValueError(f"unexpected element at line {self._parser.CurrentLineNumber}")
            self._stack[-1].append(value)

    def _end_dict(self, text):
        if self._key:
            raise ValueError(f"missing value for key {self._key!r} at line {self._parser.CurrentLineNumber}")
        self._stack.pop()

    def _end_array(self, text):
        self._stack.pop()

    def _end_key(self, text):
        if self._key or not isinstance(self._stack[-1], dict):
            raise ValueError(f"unexpected key at line {self._parser.CurrentLineNumber}")
        self._key = text

    def _end_true(self, text):
        self._add(True)

    def _end_false(self, text):
        self._add(False)

    def _end_integer(self, text):
        self._add(int(text, 16) if text.startswith(("0x", "0X")) else int(text))

    def _end_real(self, text):
        self._add(float(text))

    def _end_string(self, text):
        self._add(text)

    def _end_data(self, text):
        self._add(binascii.a2b_base64(text.encode("utf-8")))

    def _end_date(self, text):
        self._add(_date_of(text, self._aware))


def _escaped(text):
    for char in text:
        if char < " " and char not in "\t\n\r":
            raise ValueError("strings can't contain control characters; use bytes instead")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class _XMLWriter:
    def __init__(self, file, sort_keys, skipkeys, aware):
        self._write = file.write
        self._sort_keys = sort_keys
        self._skipkeys = skipkeys
        self._aware = aware
        self._level = 0

    def document(self, value):
        self._write(_HEADER)
        self._line('<plist version="1.0">')
        self._value(value)
        self._line("</plist>")

    def _line(self, text):
        self._write(b"\t" * self._level + text.encode("utf-8") + b"\n")

    def _element(self, tag, text):
        self._line(f"<{tag}>{_escaped(text)}</{tag}>")

    def _value(self, value):
        if isinstance(value, str):
            self._element("string", value)
        elif value is True or value is False:
            self._line("<true/>" if value else "<false/>")
        elif isinstance(value, int):
            if not -1 << 63 <= value < 1 << 64:
                raise OverflowError(value)
            self._element("integer", f"{value}")
        elif isinstance(value, float):
            self._element("real", repr(value))
        elif isinstance(value, dict):
            self._dict(value)
        elif isinstance(value, (bytes, bytearray)):
            self._data(value)
        elif isinstance(value, datetime.datetime):
            self._element("date", _date_text(value, self._aware))
        elif isinstance(value, (tuple, list)):
            self._array(value)
        else:
            raise TypeError(f"unsupported type: {type(value)}")

    def _data(self, data):
        self._line("<data>")
        indent = b"\t" * self._level
        width = max(16, 76 - len(indent.replace(b"\t", b" " * 8)))
        step = width // 4 * 3
        for start in range(0, len(data), step):
            self._write(indent + binascii.b2a_base64(data[start : start + step]))
        self._line("</data>")

    def _dict(self, value):
        if not value:
            return self._line("<dict/>")
        self._line("<dict>")
        self._level += 1
        for key, item in sorted(value.items()) if self._sort_keys else value.items():
            if not isinstance(key, str):
                if self._skipkeys:
                    continue
                raise TypeError("keys must be strings")
            self._element("key", key)
            self._value(item)
        self._level -= 1
        self._line("</dict>")

    def _array(self, value):
        if not value:
            return self._line("<array/>")
        self._line("<array>")
        self._level += 1
        for item in value:
            self._value(item)
        self._level -= 1
        self._line("</array>")


def _is_xml(head):
    starts = (b"<?xml", b"<plist")
    if head.startswith(starts):
        return True
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF16_LE, "utf-16-le"),
    ):  # fmt: skip
        if head.startswith(tuple(mark + start.decode().encode(encoding) for start in starts)):
            return True
    return False
