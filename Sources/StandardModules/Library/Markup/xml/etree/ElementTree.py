"""XML as a tree of elements, which are lists of their children."""

import contextlib
import io
import sys
import warnings

from xml.etree import ElementPath
from xml.etree._canonical import C14NWriterTarget, canonicalize
from xml.etree._element import PI, Comment, Element, ProcessingInstruction, QName, SubElement, iselement
from xml.etree._reader import Failure, Reader
from xml.etree._writer import HTML_EMPTY, _namespace_map, _namespaces, _raise_serialization_error, _serialize

__all__ = [
    "Comment", "dump", "Element", "ElementTree", "canonicalize", "fromstring", "fromstringlist",
    "indent", "iselement", "iterparse", "parse", "ParseError", "PI", "ProcessingInstruction",
    "QName", "SubElement", "tostring", "tostringlist", "TreeBuilder", "VERSION", "XML", "XMLID",
    "XMLParser", "XMLPullParser", "register_namespace", "C14NWriterTarget",
]  # fmt: skip

VERSION = "1.3.0"


class ParseError(SyntaxError):
    """Text that is no XML: `code` is expat's number, `position` line and column."""


class ElementTree:
    """A whole document."""

    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        if not iselement(element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")
        self._root = element

    def parse(self, source, parser=None):
        """Read a file; return its root."""
        with _opened(source) as file:
            if parser is None:
                parser = XMLParser()
            while data := file.read(65536):
                parser.feed(data)
            self._root = parser.close()
            return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] != "/":
            return path
        path = "." + path
        warnings.warn(
            "This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely "
            f"on the current behaviour, change it to {path!r}", FutureWarning, stacklevel=3,
        )  # fmt: skip
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._relative(path), namespaces)

    def write(
        self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None,
        method=None, *, short_empty_elements=True,
    ):  # fmt: skip
        """Write the document."""
        pieces, name = self._pieces(encoding, method or "xml", xml_declaration, default_namespace, short_empty_elements)
        _write_out(file_or_filename, "".join(pieces), name)

    def _pieces(
        self, encoding, method, xml_declaration=None, default_namespace=None, short_empty_elements=True
    ):  # fmt: skip
        """The texts of the document, and their encoding; None for text."""
        if method not in _serialize:
            raise ValueError(f"unknown method {method!r}")
        if not encoding:
            encoding = "us-ascii"
        is_text = encoding.lower() == "unicode"
        pieces = []
        name = "utf-8" if is_text else encoding
        if method == "xml" and (
            xml_declaration or (xml_declaration is None and not is_text and name.lower() not in ("utf-8", "us-ascii"))
        ):
            pieces.append(f"<?xml version='1.0' encoding='{name}'?>\n")
        if method == "text":
            _serialize["text"](pieces.append, self._root)
        else:
            qnames, namespaces = _namespaces(self._root, default_namespace)
            _serialize[method](
                pieces.append, self._root, qnames, namespaces, short_empty_elements=short_empty_elements
            )
        return pieces, None if is_text else name

    def write_c14n(self, file):
        return self.write(file, method="c14n")


@contextlib.contextmanager
def _opened(source):
    if hasattr(source, "read"):
        yield source
    else:
        with open(source, "rb") as file:
            yield file


def _write_out(target, text, encoding):
    is_file = hasattr(target, "write")
    if encoding is None:
        if is_file:
            target.write(text)
        else:
            with open(target, "w", encoding="utf-8", errors="xmlcharrefreplace") as file:
                file.write(text)
        return
    data = text.encode(encoding, "xmlcharrefreplace")
    if is_file:
        target.write(data)
    else:
        with open(target, "wb") as file:
            file.write(data)


def register_namespace(prefix, uri):
    """Let a namespace be written with a prefix."""
    import re

    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for known, name in list(_namespace_map.items()):
        if known == uri or name == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


register_namespace._namespace_map = _namespace_map


def tostring(
    element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True
):
    """Return an element as text (encoding "unicode") or bytes."""
    stream = io.StringIO() if encoding == "unicode" else io.BytesIO()
    ElementTree(element).write(
        stream, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace,
        method=method, short_empty_elements=short_empty_elements,
    )  # fmt: skip
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, **options):
    """Return an element as a list of texts or bytes."""
    if encoding != "unicode":
        return [tostring(element, encoding, method, **options)]
    return ElementTree(element)._pieces(encoding, method or "xml", **options)[0]


def dump(elem):
    """Print an element."""
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    tail = elem.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    """Put white space between elements, so that each has a line."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if len(tree):
        _indent_children(tree, space, "\n" + level * space)


def _indent_children(element, space, outer):
    inner = outer + space
    if not element.text or not element.text.strip():
        element.text = inner
    for child in element:
        if len(child):
            _indent_children(child, space, inner)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = outer


# Reading


def parse(source, parser=None):
    """Return the document of a file."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


class TreeBuilder:
    """Makes a tree of what a parser finds."""

    def __init__(
        self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False
    ):
        self._factory = element_factory or Element
        self._comment_factory = comment_factory or Comment
        self._pi_factory = pi_factory or ProcessingInstruction
        self.insert_comments = insert_comments
        self.insert_pis = insert_pis
        self._data = []
        self._open = []
        self._last = self._root = None
        self._is_closed = False

    def close(self):
        """Return the root."""
        assert len(self._open) == 0, "missing end tags"
        assert self._root is not None, "missing toplevel element"
        return self._root

    def _flush(self):
        if data := self._data:
            if self._last is not None:
                text = data[0] if len(data) == 1 else "".join(data)
                if self._is_closed:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._data = []

    def data(self, data):
        self._data.append(data)

    def start(self, tag, attrs):
        if self._data:
            self._flush()
        self._last = element = self._factory(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._is_closed = False
        return element

    def end(self, tag):
        if self._data:
            self._flush()
        self._last = self._open.pop()
        assert self._last.tag == tag, f"end tag mismatch (expected {self._last.tag}, got {tag})"
        self._is_closed = True
        return self._last

    def comment(self, text):
        return self._single(self._comment_factory, self.insert_comments, text)

    def pi(self, target, text=None):
        return self._single(self._pi_factory, self.insert_pis, target, text)

    def _single(self, factory, is_inserted, *args):
        element = factory(*args)
        if is_inserted:
            self._flush()
            self._last = element
            if self._open:
                self._open[-1].append(element)
            self._is_closed = True
        return element


class XMLParser:
    """Reads text and hands what it finds to a target."""

    def __init__(self, *, target=None, encoding=None):
        self.target = self._target = TreeBuilder() if target is None else target
        self.entity = {}
        self.version = "Expat 2.6.3"
        self._reader = Reader(self._target, self.entity)
        self._reader.encoding = encoding

    def feed(self, data):
        self._run(self._reader.feed, data)

    def _run(self, action, *args):
        try:
            return action(*args)
        except Failure as failure:
            error = ParseError(failure.message)
            error.code, error.position = failure.code, failure.position
            raise error from None

    def close(self):
        self._run(self._reader.close)
        close = getattr(self.target, "close", None)
        return close() if close else None

    def flush(self):
        """Do nothing: what can be read has been read."""


class _Events:
    """A tree builder that keeps what has happened."""

    def __init__(self, events):
        self.builder = TreeBuilder()
        self.kinds = set(events)
        self.queue = []
        for kind in self.kinds:
            if kind not in ("start", "end", "start-ns", "end-ns", "comment", "pi"):
                raise ValueError(f"unknown event {kind!r}")

    def note(self, kind, value):
        if kind in self.kinds:
            self.queue.append((kind, value))

    def start(self, tag, attrs):
        self.note("start", self.builder.start(tag, attrs))

    def end(self, tag):
        self.note("end", self.builder.end(tag))

    def data(self, data):
        self.builder.data(data)

    def comment(self, text):
        self.note("comment", self.builder.comment(text))

    def pi(self, target, text=None):
        self.note("pi", self.builder.pi(target, text))

    def start_ns(self, prefix, uri):
        self.note("start-ns", (prefix, uri))

    def end_ns(self, prefix):
        self.note("end-ns", None)

    def close(self):
        return self.builder.close()


class XMLPullParser:
    """Reads text in pieces; tells what has happened when asked."""

    def __init__(self, events=None, *, _parser=None):
        self._target = _Events(("end",) if events is None else events)
        self._parser = XMLParser(target=self._target)
        self._error = None

    def feed(self, data):
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as error:
                self._target.queue.append(error)

    def _close_and_return_root(self):
        root = self._parser.close()
        self._parser = None
        return root

    def close(self):
        self._close_and_return_root()

    def read_events(self):
        queue = self._target.queue
        while queue:
            event = queue.pop(0)
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        if self._parser is None:
            raise ValueError("flush() called after end of stream")


class _IterParse:
    def __init__(self, source, events, parser):
        self.root = None
        self._own = not hasattr(source, "read")
        self._file = open(source, "rb") if self._own else source
        self._parser = XMLPullParser(events)
        self._events = self._steps()

    def _steps(self):
        try:
            while True:
                yield from self._parser.read_events()
                data = self._file.read(16 * 1024)
                if not data:
                    break
                self._parser.feed(data)
            root = self._parser._close_and_return_root()
            yield from self._parser.read_events()
            self.root = root
        finally:
            self.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._events)

    def close(self):
        if self._own:
            self._file.close()


def iterparse(source, events=None, parser=None):
    """Iterate over what happens while a file is read."""
    return _IterParse(source, events, parser)


def XML(text, parser=None):
    """Return the root of a document in a text."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """Return the root of a document, and its elements by id."""
    tree = XML(text, parser)
    return tree, {element.get("id"): element for element in tree.iter() if element.get("id")}


def fromstringlist(sequence, parser=None):
    """Return the root of a document in pieces of text."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()
