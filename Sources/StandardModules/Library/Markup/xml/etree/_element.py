"""Elements, which are lists of their children."""

import warnings

from xml.etree import ElementPath

# Where scripts find these names, and what their reprs say.
__name__ = "xml.etree.ElementTree"


def iselement(element):
    """Tell whether it looks like an element."""
    return hasattr(element, "tag")


class Element:
    """A tag with attributes, text, children, and the text behind it: its tail."""

    tag = None
    attrib = None
    text = None
    tail = None

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f"Element() argument 2 must be dict, not {attrib.__class__.__name__}")
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self._children = []

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.tag!r} at {id(self):#x}>"

    def makeelement(self, tag, attrib):
        return self.__class__(tag, attrib)

    def __copy__(self):
        copy = self.makeelement(self.tag, self.attrib)
        copy.text, copy.tail = self.text, self.tail
        copy[:] = self
        return copy

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        warnings.warn(
            "Testing an element's truth value will always return True in future versions.  Use specific "
            "'len(elem)' or 'elem is not None' test instead.", DeprecationWarning, stacklevel=2,
        )  # fmt: skip
        return len(self._children) != 0

    def __getitem__(self, index):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError("child index out of range") from None
        except TypeError:
            raise TypeError("element indices must be integers") from None

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for one in element:
                self._check(one)
        else:
            self._check(element)
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def _check(self, element):
        if not isinstance(element, Element):
            raise TypeError(f'expected an Element, not "{type(element).__name__}"')

    def append(self, subelement):
        if not isinstance(subelement, Element):
            raise TypeError(f"append() argument 1 must be xml.etree.ElementTree.Element, not {type(subelement).__name__}")
        self._children.append(subelement)

    def extend(self, elements):
        if not hasattr(elements, "__iter__") and not hasattr(elements, "__getitem__"):
            raise TypeError("'elements' must be an iterable")
        for element in elements:
            self._check(element)
            self._children.append(element)

    def insert(self, index, subelement):
        if not isinstance(subelement, Element):
            raise TypeError(f"insert() argument 2 must be xml.etree.ElementTree.Element, not {type(subelement).__name__}")
        self._children.insert(index, subelement)

    def remove(self, subelement):
        if not isinstance(subelement, Element):
            raise TypeError(f"remove() argument must be xml.etree.ElementTree.Element, not {type(subelement).__name__}")
        self._children.remove(subelement)

    # A mere name needs no path; its prefix then is nothing but a part of it.

    def find(self, path, namespaces=None):
        if namespaces is None and isinstance(path, str) and ElementPath.is_name(path):
            for child in self._children:
                if child.tag == path:
                    return child
            return None
        return ElementPath.find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        found = self.find(path, namespaces)
        if found is None:
            return default
        return "" if found.text is None else found.text

    def findall(self, path, namespaces=None):
        if namespaces is None and isinstance(path, str) and ElementPath.is_name(path):
            return [child for child in self._children if child.tag == path]
        return ElementPath.findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        return ElementPath.iterfind(self, path, namespaces)

    def clear(self):
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value):
        self.attrib[key] = value

    def keys(self):
        return list(self.attrib)

    def items(self):
        return list(self.attrib.items())

    def iter(self, tag=None):
        """Iterate over the element and all below with this tag."""
        if tag == "*":
            tag = None
        waiting = [self]
        while waiting:
            element = waiting.pop()
            if tag is None or element.tag == tag:
                yield element
            if element._children:
                waiting += element._children[::-1]

    def itertext(self):
        """Iterate over all text within."""
        if self.text:
            yield self.text
        for element in self._children:
            yield from element.itertext()
            if element.tail:
                yield element.tail


def SubElement(parent, tag, attrib={}, **extra):
    """Make an element and append it."""
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    """Make an element that is written as a comment."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """Make an element that is written as a processing instruction."""
    element = Element(ProcessingInstruction)
    element.text = f"{target} {text}" if text else target
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace."""

    def __init__(self, text_or_uri, tag=None):
        self.text = f"{{{text_or_uri}}}{tag}" if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.text!r}>"

    def __hash__(self):
        return hash(self.text)

    def _other(self, other):
        return other.text if isinstance(other, QName) else other

    def __eq__(self, other):
        return self.text == self._other(other)

    def __lt__(self, other):
        return self.text < self._other(other)

    def __le__(self, other):
        return self.text <= self._other(other)

    def __gt__(self, other):
        return self.text > self._other(other)

    def __ge__(self, other):
        return self.text >= self._other(other)
