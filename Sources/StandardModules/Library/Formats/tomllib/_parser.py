"""Reading TOML 1.0: one pass over the text, one method for each production of its grammar."""

import string
from types import MappingProxyType

from ._values import match_to_date, match_to_number, match_to_time

_key_chars = frozenset(string.ascii_letters + string.digits + "-_")
_controls = frozenset(chr(code) for code in (*range(32), 127))
_illegal_basic = _controls - {"\t"}
_illegal_multiline = _controls - {"\t", "\n"}
_escapes = MappingProxyType(
    {"\\b": "\b", "\\t": "\t", "\\n": "\n", "\\f": "\f", "\\r": "\r", '\\"': '"', "\\\\": "\\"}
)
_hex_digits = frozenset(string.hexdigits)


class TOMLDecodeError(ValueError):
    """The text is no TOML."""


def load(fp, /, *, parse_float=float):
    """The values of a TOML file that was opened in binary mode."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """The values of a TOML text."""
    try:
        text = s.replace("\r\n", "\n")
    except AttributeError:
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'") from None
    return _Document(text, _checked_float(parse_float)).parsed()


def _checked_float(parse_float):
    if parse_float is float:
        return float

    def checked(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    return checked


class _Flags:
    """What may not be changed any more: a tree of keys."""

    FROZEN, EXPLICIT = "frozen", "explicit"

    def __init__(self):
        self.tree = {}
        self.pending = set()

    def add_pending(self, key, flag):
        self.pending.add((key, flag))

    def finish_pending(self):
        for key, flag in self.pending:
            self.set(key, flag, is_recursive=False)
        self.pending.clear()

    def forget(self, key):
        level = self.tree
        for part in key[:-1]:
            if part not in level:
                return
            level = level[part]["nested"]
        level.pop(key[-1], None)

    def set(self, key, flag, *, is_recursive):
        level = self.tree
        for part in key[:-1]:
            level = level.setdefault(part, _new_flags())["nested"]
        level.setdefault(key[-1], _new_flags())["recursive" if is_recursive else "flags"].add(flag)

    def has(self, key, flag):
        if not key:
            return False
        level = self.tree
        for part in key[:-1]:
            if part not in level:
                return False
            if flag in level[part]["recursive"]:
                return True
            level = level[part]["nested"]
        if key[-1] not in level:
            return False
        return flag in level[key[-1]]["flags"] or flag in level[key[-1]]["recursive"]


def _new_flags():
    return {"flags": set(), "recursive": set(), "nested": {}}


def _container(root, key, through_lists=True):
    """The dict under a key; tables on the way are made."""
    level = root
    for part in key:
        level = level.setdefault(part, {})
        if through_lists and isinstance(level, list):
            level = level[-1]
        if not isinstance(level, dict):
            raise KeyError("There is no nest behind this key")
    return level


class _Document:
    """A text and how far it has been read."""

    def __init__(self, text, parse_float):
        self.text = text
        self.position = 0
        self.parse_float = parse_float
        self.result = {}
        self.flags = _Flags()

    # Pieces

    def error(self, message, position=None):
        position = self.position if position is None else position
        if position >= len(self.text):
            return TOMLDecodeError(f"{message} (at end of document)")
        line = self.text.count("\n", 0, position) + 1
        column = position - self.text.rfind("\n", 0, position)
        return TOMLDecodeError(f"{message} (at line {line}, column {column})")

    def char(self):
        return self.text[self.position : self.position + 1]

    def begins(self, piece):
        return self.text.startswith(piece, self.position)

    def skip(self, chars):
        while self.position < len(self.text) and self.text[self.position] in chars:
            self.position += 1

    def until(self, end, illegal, error_at_end):
        """Read up to a piece of text."""
        stop = self.text.find(end, self.position)
        if stop < 0:
            stop = len(self.text)
            if error_at_end:
                raise self.error(f"Expected {end!r}", stop)
        part = self.text[self.position : stop]
        if not illegal.isdisjoint(part):
            while self.text[self.position] not in illegal:
                self.position += 1
            raise self.error(f"Found invalid character {self.char()!r}")
        self.position = stop
        return part

    def skip_comment(self):
        if self.char() == "#":
            self.position += 1
            self.until("\n", _illegal_basic, False)

    def skip_comments_and_lines(self):
        while True:
            before = self.position
            self.skip(" \t\n")
            self.skip_comment()
            if self.position == before:
                return

    # The document

    def parsed(self):
        header = ()
        while True:
            self.skip(" \t")
            char = self.char()
            if not char:
                return self.result
            if char == "\n":
                self.position += 1
                continue
            if char in _key_chars or char in "\"'":
                self.pair_of_table(header)
                self.skip(" \t")
            elif char == "[":
                self.flags.finish_pending()
                header = self.list_header() if self.begins("[[") else self.table_header()
                self.skip(" \t")
            elif char != "#":
                raise self.error("Invalid statement")
            self.skip_comment()
            char = self.char()
            if not char:
                return self.result
            if char != "\n":
                raise self.error("Expected newline or end of document after a statement")
            self.position += 1

    def table_header(self):
        self.position += 1
        self.skip(" \t")
        key = self.key()
        if self.flags.has(key, _Flags.EXPLICIT) or self.flags.has(key, _Flags.FROZEN):
            raise self.error(f"Cannot declare {key} twice")
        self.flags.set(key, _Flags.EXPLICIT, is_recursive=False)
        try:
            _container(self.result, key)
        except KeyError:
            raise self.error("Cannot overwrite a value") from None
        if not self.begins("]"):
            raise self.error("Expected ']' at the end of a table declaration")
        self.position += 1
        return key

    def list_header(self):
        self.position += 2
        self.skip(" \t")
        key = self.key()
        if self.flags.has(key, _Flags.FROZEN):
            raise self.error(f"Cannot mutate immutable namespace {key}")
        self.flags.forget(key)
        self.flags.set(key, _Flags.EXPLICIT, is_recursive=False)
        try:
            container = _container(self.result, key[:-1])
            known = container.setdefault(key[-1], [])
            if not isinstance(known, list):
                raise KeyError
            known.append({})
        except KeyError:
            raise self.error("Cannot overwrite a value") from None
        if not self.begins("]]"):
            raise self.error("Expected ']]' at the end of an array declaration")
        self.position += 2
        return key

    def pair_of_table(self, header):
        key, value = self.pair()
        parent = header + key[:-1]
        for length in range(1, len(key)):
            partial = header + key[:length]
            # A dotted key may not add to a table that was declared with a header.
            if self.flags.has(partial, _Flags.EXPLICIT):
                raise self.error(f"Cannot redefine namespace {partial}")
            self.flags.add_pending(partial, _Flags.EXPLICIT)
        if self.flags.has(parent, _Flags.FROZEN):
            raise self.error(f"Cannot mutate immutable namespace {parent}")
        try:
            container = _container(self.result, parent)
        except KeyError:
            raise self.error("Cannot overwrite a value") from None
        if key[-1] in container:
            raise self.error("Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            self.flags.set(header + key, _Flags.FROZEN, is_recursive=True)
        container[key[-1]] = value

    def pair(self):
        key = self.key()
        if self.char() != "=":
            raise self.error("Expected '=' after a key in a key/value pair")
        self.position += 1
        self.skip(" \t")
        return key, self.value()

    def key(self):
        parts = [self.key_part()]
        self.skip(" \t")
        while self.char() == ".":
            self.position += 1
            self.skip(" \t")
            parts.append(self.key_part())
            self.skip(" \t")
        return tuple(parts)

    def key_part(self):
        char = self.char()
        if char and char in _key_chars:
            start = self.position
            self.skip(_key_chars)
            return self.text[start : self.position]
        if char == "'":
            return self.literal_string()
        if char == '"':
            return self.basic_string()
        raise self.error("Invalid initial character for a key part")

    # Values

    def value(self):
        char = self.char()
        if char == '"':
            return self.multiline_string('"') if self.begins('"""') else self.basic_string()
        if char == "'":
            return self.multiline_string("'") if self.begins("'''") else self.literal_string()
        for word, value in ("true", True), ("false", False):
            if self.begins(word):
                self.position += len(word)
                return value
        if char == "[":
            return self.array()
        if char == "{":
            return self.inline_table()
        return self.date_or_number()

    def date_or_number(self):
        for matched in match_to_date, match_to_time:
            try:
                found = matched(self.text, self.position)
            except ValueError as error:
                raise self.error("Invalid date or datetime") from error
            if found:
                value, self.position = found
                return value
        found = match_to_number(self.text, self.position, self.parse_float)
        if found:
            value, self.position = found
            return value
        for length in 3, 4:
            word = self.text[self.position : self.position + length]
            if word in ("inf", "nan", "-inf", "+inf", "-nan", "+nan"):
                self.position += length
                return self.parse_float(word)
        raise self.error("Invalid value")

    def array(self):
        self.position += 1
        values = []
        self.skip_comments_and_lines()
        if self.begins("]"):
            self.position += 1
            return values
        while True:
            values.append(self.value())
            self.skip_comments_and_lines()
            char = self.char()
            if char == "]":
                self.position += 1
                return values
            if char != ",":
                raise self.error("Unclosed array")
            self.position += 1
            self.skip_comments_and_lines()
            if self.begins("]"):
                self.position += 1
                return values

    def inline_table(self):
        self.position += 1
        table, flags = {}, _Flags()
        self.skip(" \t")
        if self.begins("}"):
            self.position += 1
            return table
        while True:
            key, value = self.pair()
            if flags.has(key, _Flags.FROZEN):
                raise self.error(f"Cannot mutate immutable namespace {key}")
            try:
                container = _container(table, key[:-1], through_lists=False)
            except KeyError:
                raise self.error("Cannot overwrite a value") from None
            if key[-1] in container:
                raise self.error(f"Duplicate inline table key {key[-1]!r}")
            container[key[-1]] = value
            self.skip(" \t")
            char = self.char()
            if char == "}":
                self.position += 1
                return table
            if char != ",":
                raise self.error("Unclosed inline table")
            if isinstance(value, (dict, list)):
                flags.set(key, _Flags.FROZEN, is_recursive=True)
            self.position += 1
            self.skip(" \t")

    # Strings

    def literal_string(self):
        self.position += 1
        text = self.until("'", _illegal_basic, True)
        self.position += 1
        return text

    def basic_string(self):
        self.position += 1
        return self.escaped_string('"', _illegal_basic, self.escape)

    def multiline_string(self, quote):
        self.position += 3
        if self.begins("\n"):
            self.position += 1
        if quote == "'":
            text = self.until("'''", _illegal_multiline, True)
            self.position += 3
        else:
            text = self.escaped_string('"""', _illegal_multiline, self.multiline_escape)
        # Up to two quotes may stand before the closing ones.
        for _ in range(2):
            if self.begins(quote):
                self.position += 1
                text += quote
        return text

    def escaped_string(self, end, illegal, escape):
        pieces, start = [], self.position
        while True:
            char = self.char()
            if not char:
                raise self.error("Unterminated string")
            if char == '"' and self.begins(end):
                pieces.append(self.text[start : self.position])
                self.position += len(end)
                return "".join(pieces)
            if char == "\\":
                pieces.append(self.text[start : self.position])
                pieces.append(escape())
                start = self.position
            elif char in illegal:
                raise self.error(f"Illegal character {char!r}")
            else:
                self.position += 1

    def multiline_escape(self):
        following = self.text[self.position + 1 : self.position + 2]
        if following not in (" ", "\t", "\n"):
            return self.escape()
        # A backslash takes the white space behind it away, of which one must be a line's end.
        self.position += 1
        self.skip(" \t")
        if not self.char():
            return ""
        if self.char() != "\n":
            raise self.error("Unescaped '\\' in a string")
        self.skip(" \t\n")
        return ""

    def escape(self):
        piece = self.text[self.position : self.position + 2]
        self.position += 2
        if piece in _escapes:
            return _escapes[piece]
        if piece == "\\u":
            return self.code_point(4)
        if piece == "\\U":
            return self.code_point(8)
        if len(piece) != 2:
            raise self.error("Unterminated string")
        raise self.error("Unescaped '\\' in a string")

    def code_point(self, length):
        digits = self.text[self.position : self.position + length]
        if len(digits) != length or not _hex_digits.issuperset(digits):
            raise self.error("Invalid hex value")
        self.position += length
        code = int(digits, 16)
        if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            raise self.error("Escaped character is not a Unicode scalar value")
        return chr(code)
