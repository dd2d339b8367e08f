"""XML text read into calls of a target: start(), end(), data(), comment(), pi() and others.

The text may come in pieces; what cannot be told yet waits. Errors have the texts, numbers and places of
expat, the reader that CPython uses.
"""

import re

from _expat_errors import messages as _errors

_name = r"[A-Za-z_:\u0080-\U0010ffff][-.\w:\u0080-\U0010ffff]*"
_start_tag = re.compile(rf"<({_name})")
_end_tag = re.compile(rf"</({_name})\s*>")
_attribute = re.compile(rf"(\s+)({_name})\s*=\s*(\"[^<\"]*\"|'[^<']*')")
_bad_attribute = re.compile(rf"\s*(?:{_name})?\s*=?\s*")
_tag_end = re.compile(r"\s*(/?)>")
_instruction = re.compile(rf"<\?({_name})(?:\s+(.*?))?\?>", re.DOTALL)
_reference = re.compile(r"&(#[0-9]+|#x[0-9a-fA-F]+|[^\s;&<]+);")
_number = re.compile(r"&(#[0-9]+|#x[0-9a-fA-F]+);")
_doctype = re.compile(
    rf"<!DOCTYPE\s+({_name})(?:\s+(?:PUBLIC\s+(\"[^\"]*\"|'[^']*')|SYSTEM))?(?:\s+(\"[^\"]*\"|'[^']*'))?\s*(\[.*?\]\s*)?>",
    re.DOTALL,
)
_declaration = re.compile(r"<\?xml\s+version\s*=\s*['\"][^'\"]+['\"](?:\s+encoding\s*=\s*['\"]([-.\w]+)['\"])?[^>]*\?>")
# Text and the tag behind it, where both need nothing but to be handed on: no references, prefixes, declarations.
_word = r"[A-Za-z_\u0080-\U0010ffff][-.\w\u0080-\U0010ffff]*"
_plain_values = rf"(?:\s+{_word}\s*=\s*(?:\"[^<\"&\n\t]*\"|'[^<'&\n\t]*'))*"
_plain_piece = re.compile(rf"([^<&\]\x00-\x08\x0b-\x1f\ufffe\uffff]*)<(/?)({_word})({_plain_values})\s*(/?)>")
_plain_attribute = re.compile(rf"({_word})\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_illegal = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_standard = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_xml_namespace = "http://www.w3.org/XML/1998/namespace"


def _ignore(*arguments):
    """Targets need not have all methods."""


class Failure(Exception):
    """What is wrong, as expat's number and the place."""

    def __init__(self, code, line, column, message=None):
        self.code, self.position = code, (line, column)
        self.message = f"{message or _errors[code]}: line {line}, column {column}"


class Reader:
    def __init__(self, target, entity=None, is_raw=False):
        self.target = target
        # References are told of one by one.
        self.takes_pieces = getattr(target, "takes_pieces", False)
        # Names are handed on as they stand there, declarations of namespaces as attributes.
        self.is_raw = is_raw
        self.entity = entity
        self.text = ""
        self.bytes = b""
        self.encoding = None
        self.position = 0
        self.line, self.column = 1, 0
        self.open = []
        self.scopes = [{"xml": _xml_namespace}]
        self.entities, self.external, self.defaults = {}, {}, {}
        self.has_root = self.has_doctype = self.has_outer_type = False

    def call(self, name, *arguments):
        method = getattr(self.target, name, None)
        if method is not None:
            return method(*arguments)

    def error(self, code, position=None, message=None):
        self.move(self.position if position is None else position)
        return Failure(code, self.line, self.column, message)

    def move(self, position):
        newlines = self.text.count("\n", self.position, position)
        if newlines:
            self.line += newlines
            self.column = position - self.text.rfind("\n", 0, position) - 1
        else:
            self.column += position - self.position
        self.position = position

    # Input

    def feed(self, data):
        if isinstance(data, str):
            self.add(data)
            return self.advance(False)
        self.bytes += data
        if self.encoding is None and not self.find_encoding():
            return
        self.add(self.decoded(False))
        self.advance(False)

    def find_encoding(self):
        data = self.bytes
        for mark, encoding in (
            (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\0", "utf-16-le"),
            (b"\0<", "utf-16-be"),
        ):  # fmt: skip
            if data.startswith(mark):
                self.encoding = encoding
                return True
        if data.startswith(b"<?xml"):
            if b"?>" not in data:
                return False
            match = _declaration.match(data[: data.index(b"?>") + 2].decode("latin-1"))
            if match and match[1]:
                self.encoding = match[1]
                try:
                    b"".decode(match[1])
                except LookupError:
                    raise self.error(18, 30) from None
                return True
        elif len(data) < 5 and b"<?xml".startswith(data):
            return False
        self.encoding = "utf-8"
        return True

    def decoded(self, is_final):
        try:
            text = self.bytes.decode(self.encoding)
        except UnicodeDecodeError as error:
            if is_final or error.end < len(self.bytes):
                self.add(self.bytes[: error.start].decode(self.encoding))
                self.bytes = b""
                raise self.error(4, len(self.text)) from None
            text = self.bytes[: error.start].decode(self.encoding)
            self.bytes = self.bytes[error.start :]
            return text
        self.bytes = b""
        return text

    def add(self, text):
        if self.text.endswith("\r") and text:
            self.text, text = self.text[:-1], "\r" + text
        text = text.replace("\r\n", "\n")
        if text.endswith("\r"):
            text = text[:-1].replace("\r", "\n") + "\r"
        else:
            text = text.replace("\r", "\n")
        self.text += text

    def close(self):
        if self.bytes:
            self.encoding = self.encoding or "utf-8"
            self.add(self.decoded(True))
        self.text = self.text.replace("\r", "\n")
        self.advance(True)
        if self.position < len(self.text):
            if self.text.startswith("<![CDATA[", self.position):
                raise self.error(20, len(self.text))
            raise self.error(5)
        if self.open or not self.has_root:
            raise self.error(3)

    def advance(self, is_final):
        """Read what is whole."""
        while self.position < len(self.text):
            if self.open and not self.is_raw and not self.defaults:
                self.plain_pieces()
            before = self.position
            if before == len(self.text):
                break
            if self.text[before] == "<":
                self.markup()
            else:
                self.characters(is_final)
            if self.position == before:
                break
        if self.position > 1 << 16:
            # The line's beginning is kept for the sake of columns.
            start = self.text.rfind("\n", 0, self.position) + 1
            self.text, self.position = self.text[start:], self.position - start

    def plain_pieces(self):
        """Hand on what is plain, up to the end of the root or to what the other methods must look at."""
        text, position, target = self.text, self.position, self.target
        start, data, end = (getattr(target, name, _ignore) for name in ("start", "data", "end"))
        open, scopes = self.open, self.scopes
        scope = scopes[-1]
        default = scope.get("")
        match = _plain_piece.match
        while open and (found := match(text, position)):
            content, slash, name, values, is_empty = found.groups()
            full = f"{{{default}}}{name}" if default else name
            if slash:
                if name != open[-1] or values or is_empty or scopes[-2] is not scope:
                    break
                if content:
                    data(content)
                open.pop()
                scopes.pop()
                end(full)
            else:
                attributes = {}
                if values:
                    pairs = _plain_attribute.findall(values)
                    attributes = {key: double or single for key, double, single in pairs}
                    if len(attributes) < len(pairs) or "xmlns" in attributes:
                        break
                if content:
                    data(content)
                start(full, attributes)
                if is_empty:
                    end(full)
                else:
                    open.append(name)
                    scopes.append(scope)
            position = found.end()
        self.move(position)

    # Pieces of the text

    def characters(self, is_final):
        start = self.position
        end = self.text.find("<", start)
        if end < 0:
            if not is_final and self.open and "&" in self.text[start:]:
                return
            end = len(self.text)
            if self.text.endswith("\r"):
                end -= 1
        part = self.text[start:end]
        if not self.open:
            stripped = part.lstrip()
            if stripped:
                place = start + len(part) - len(stripped)
                raise self.error(9 if self.has_root else 2, place)
        else:
            match = _illegal.search(part)
            if match:
                raise self.error(4, start + match.start())
            if "]]>" in part:
                raise self.error(4, start + part.index("]]>") + 2)
            if (self.external or self.has_outer_type) and "&" in part and hasattr(self.target, "external_entity"):
                part, start = self.with_external(part, start)
            pieces = self.pieces(part, start) if "&" in part else [part]
            if not self.takes_pieces:
                pieces = ["".join(pieces)]
            for piece in pieces:
                if piece:
                    self.call("data", piece)
        self.move(end)

    def with_external(self, part, start):
        """Hand on text up to the last entity that lies outside, and that; return what is left and its place."""
        position = 0
        for match in _reference.finditer(part):
            name = match[1]
            is_skipped = self.has_outer_type and name[0] != "#" and name not in _standard and name not in self.entities
            if name in self.external or is_skipped:
                if match.start() > position:
                    self.call("data", self.replaced(part[position : match.start()], start + position))
                if name in self.external:
                    self.call("external_entity", name, *self.external[name])
                else:
                    # It may be declared out there.
                    self.call("skipped_entity", name)
                position = match.end()
        return part[position:], start + position

    def replaced(self, part, start):
        """Text with its references replaced."""
        return "".join(self.pieces(part, start))

    def pieces(self, part, start):
        """What stands between references, and what they mean."""
        pieces, position = [], 0
        while (ampersand := part.find("&", position)) >= 0:
            pieces.append(part[position:ampersand])
            match = _reference.match(part, ampersand)
            if not match:
                end = ampersand + 1
                while end < len(part) and (part[end].isalnum() or part[end] in "_:.-#"):
                    end += 1
                raise self.error(4, start + min(end, len(part)))
            pieces.append(self.meaning(match[1], start + ampersand))
            position = match.end()
        pieces.append(part[position:])
        return pieces

    def meaning(self, name, position):
        if name[0] == "#":
            code = int(name[2:], 16) if name[1] == "x" else int(name[1:])
            if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF or (code < 32 and code not in (9, 10, 13)):
                raise self.error(14, position)
            return chr(code)
        if name in _standard:
            return _standard[name]
        if name in self.entities:
            text = self.entities.pop(name)
            try:
                return self.replaced(text, position)
            finally:
                self.entities[name] = text
        if self.entity is not None and name in self.entity:
            return self.entity[name]
        raise self.error(11, position, f"undefined entity &{name};" if self.has_doctype else None)

    def markup(self):
        text, start = self.text, self.position
        second = text[start + 1 : start + 2]
        if second == "/":
            self.end_tag()
        elif second == "?":
            self.instruction()
        elif second == "!":
            self.declaration()
        elif second:
            self.start_tag()

    def start_tag(self):
        text, start = self.text, self.position
        match = _start_tag.match(text, start)
        if not match:
            raise self.error(4, start + 1)
        attributes, position = [], match.end()
        name = match[1]
        while attribute := _attribute.match(text, position):
            attributes.append((attribute[2], attribute[3][1:-1], attribute.start(2), attribute.start(3) + 1))
            position = attribute.end()
        end = _tag_end.match(text, position)
        if not end:
            rest = text[position:]
            # What is not whole may be so with more text.
            if ">" not in rest and "<" not in rest:
                return
            position = _bad_attribute.match(text, position).end()
            if text[position : position + 1] in ("'", '"'):
                position = text.index("<", position) if "<" in rest else position
            raise self.error(4, position)
        if self.has_root and not self.open:
            raise self.error(9)
        self.begin(name, attributes)
        self.has_root = True
        self.open.append(name)
        self.move(end.end())
        if end[1]:
            self.finish()

    def begin(self, name, attributes):
        scope = None
        plain = []
        if name in self.defaults:
            given = {key for key, *_ in attributes}
            attributes += [(key, value, 0, 0) for key, value in self.defaults[name].items() if key not in given]
        for key, value, place, inner in attributes:
            # White space that is written as a reference stays as it is.
            value = value if value.isprintable() else value.replace("\n", " ").replace("\t", " ")
            value = self.replaced(value, inner) if "&" in value else value
            if self.is_raw:
                plain.append((key, value, place))
            elif key == "xmlns" or key.startswith("xmlns:"):
                prefix = key[6:]
                if scope is None:
                    scope = dict(self.scopes[-1])
                scope[prefix] = value
                self.call("start_ns", prefix, value)
            else:
                plain.append((key, value, place))
        self.scopes.append(self.scopes[-1] if scope is None else scope)
        found = {}
        for key, value, place in plain:
            is_qualified = ":" in key and not self.is_raw
            full = self.qualified(key, place, is_attribute=True) if is_qualified else key
            if full in found:
                raise self.error(8, place)
            found[full] = value
        self.call("start", name if self.is_raw else self.qualified(name, self.position + 1), found)

    def qualified(self, name, place, is_attribute=False):
        prefix, colon, local = name.partition(":")
        if not colon:
            prefix, local = "", name
        namespace = self.scopes[-1].get(prefix)
        if namespace is None:
            if prefix:
                raise self.error(27)
            return name
        return f"{{{namespace}}}{local}" if namespace else local

    def end_tag(self):
        match = _end_tag.match(self.text, self.position)
        if not match:
            if ">" not in self.text[self.position :]:
                return
            raise self.error(4, self.position + 2)
        if not self.open or match[1] != self.open[-1]:
            raise self.error(7, self.position + 2) if self.open else self.error(9 if self.has_root else 4, self.position + 1)
        self.move(match.end())
        self.finish()

    def finish(self):
        name = self.open.pop()
        self.call("end", name if self.is_raw else self.qualified(name, self.position))
        scope = self.scopes.pop()
        for prefix in reversed([one for one in scope if self.scopes[-1].get(one) != scope[one]]):
            self.call("end_ns", prefix)

    def instruction(self):
        text, start = self.text, self.position
        end = text.find("?>", start)
        if end < 0:
            return
        match = _instruction.match(text, start)
        if not match:
            raise self.error(4, start + 2)
        if match[1].lower() == "xml":
            if start > 0 or self.line > 1:
                raise self.error(17)
            if not _declaration.match(text, start):
                raise self.error(4, start + 5)
            self.call("xml_declaration", text[start : end + 2])
        else:
            self.call("pi", match[1], match[2] or None)
        self.move(end + 2)

    def declaration(self):
        text, start = self.text, self.position
        if text.startswith("<!--", start):
            end = text.find("--", start + 4)
            if end >= 0 and len(text) > end + 2:
                if text[end + 2] != ">":
                    raise self.error(4, end + 2)
                self.call("comment", text[start + 4 : end])
                self.move(end + 3)
        elif text.startswith("<![CDATA[", start):
            if not self.open:
                raise self.error(2)
            end = text.find("]]>", start)
            if end >= 0:
                name = "cdata" if hasattr(self.target, "cdata") else "data"
                self.call(name, text[start + 9 : end])
                self.move(end + 3)
        elif text.startswith("<!DOCTYPE", start):
            match = _doctype.match(text, start)
            if match:
                self.doctype(match)
                self.move(match.end())
            elif text.count(">", start) > text.count("[", start) + 2:
                raise self.error(4, start + 9)
        elif len(text) - start > 9:
            raise self.error(4, start + 2)

    def declare(self, subset):
        from xml.etree._declarations import declarations

        for kind, name, *rest in declarations(subset):
            if kind == "entity":
                text, *identifiers, notation = rest
                if text is None and notation is None:
                    self.external.setdefault(name, identifiers)
                elif text is not None:
                    text = _number.sub(lambda match: self.meaning(match[1], self.position), text)
                    self.entities.setdefault(name, text)
                    rest[0] = text
            elif kind == "attribute":
                attribute, _, default, _ = rest
                if default is not None:
                    self.defaults.setdefault(name, {}).setdefault(attribute, default)
            self.call(kind + "_declaration", name, *rest)
        self.call("internal_subset", subset)

    def doctype(self, match):
        self.has_doctype = True
        self.has_outer_type = match[3] is not None
        identifiers = match[2] and match[2][1:-1], match[3] and match[3][1:-1]
        self.call("start_doctype", match[1], *identifiers, match[4] is not None)
        if match[4]:
            self.declare(match[4].rstrip()[1:-1])
        self.call("doctype", match[1], *identifiers)
