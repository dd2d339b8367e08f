"""XML as a tree of elements, which are lists of their children."""

import collections
import collections.abc
import contextlib
import io
import sys
import warnings
import weakref
from _elementtree import TreeBuilder, XMLParser

from xml.etree import ElementPath
from xml.etree._canonical import C14NWriterTarget, canonicalize
from xml.etree._element import PI, Comment, Element, ParseError, ProcessingInstruction, QName, SubElement, iselement
from xml.etree._writer import HTML_EMPTY, _namespace_map, _namespaces, _raise_serialization_error, _serialize

__all__ = [
    "Comment", "dump", "Element", "ElementTree", "canonicalize", "fromstring", "fromstringlist",
    "indent", "iselement", "iterparse", "parse", "ParseError", "PI", "ProcessingInstruction",
    "QName", "SubElement", "tostring", "tostringlist", "TreeBuilder", "VERSION", "XML", "XMLID",
    "XMLParser", "XMLPullParser", "register_namespace", "C14NWriterTarget",
]  # fmt: skip

VERSION = "1.3.0"


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
            if hasattr(parser, "_parse_whole"):
                self._root = parser._parse_whole(file)
                return self._root
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
        self, encoding, method, xml_declaration=None, default_namespace=None, short_empty_elements=True,
        is_split=False,
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
            options = {"pieces": pieces} if is_split and method == "xml" else {}
            _serialize[method](
                pieces.append, self._root, qnames, namespaces, short_empty_elements=short_empty_elements, **options
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
    return ElementTree(element)._pieces(encoding, method or "xml", is_split=True, **options)[0]


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


class XMLPullParser:
    """Reads text in pieces; tells what has happened when asked."""

    def __init__(self, events=None, *, _parser=None):
        self._events_queue = collections.deque()
        self._parser = _parser or XMLParser(target=TreeBuilder())
        self._parser._setevents(self._events_queue, ("end",) if events is None else events)

    def feed(self, data):
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as error:
                self._events_queue.append(error)

    def _close_and_return_root(self):
        root = self._parser.close()
        self._parser = None
        return root

    def close(self):
        self._close_and_return_root()

    def read_events(self):
        queue = self._events_queue
        while queue:
            event = queue.popleft()
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        if self._parser is None:
            raise ValueError("flush() called after end of stream")
        self._parser.flush()


def iterparse(source, events=None, parser=None):
    """Iterate over what happens while a file is read."""
    puller = XMLPullParser(events=events, _parser=parser)
    is_own = not hasattr(source, "read")
    file = open(source, "rb") if is_own else source

    def steps():
        try:
            while True:
                yield from puller.read_events()
                data = file.read(16 * 1024)
                if not data:
                    break
                puller.feed(data)
            root = puller._close_and_return_root()
            yield from puller.read_events()
            iterator = known()
            if iterator is not None:
                iterator.root = root
        finally:
            if is_own:
                file.close()

    generator = steps()

    class IterParseIterator(collections.abc.Iterator):
        __next__ = generator.__next__

        def close(self):
            nonlocal is_own
            if is_own:
                file.close()
            generator.close()

    iterator = IterParseIterator()
    iterator.root = None
    known = weakref.ref(iterator)
    return iterator


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
