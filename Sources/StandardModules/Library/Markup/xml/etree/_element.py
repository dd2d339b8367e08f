"""Elements: what they hold is declared here, their methods are native."""

import warnings

import _elementtree
from _elementtree import SubElement

# Where scripts find these names, and what their reprs say.
__name__ = "xml.etree.ElementTree"


def iselement(element):
    """Tell whether it looks like an element."""
    return hasattr(element, "tag")


class ParseError(SyntaxError):
    """Text that is no XML: `code` is expat's number, `position` line and column."""


_SLOTS = "tag", "attrib", "text", "tail", "_children"


class Element:
    __slots__ = *_SLOTS, "__weakref__"

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.tag!r} at {id(self):#x}>"

    def __bool__(self):
        warnings.warn(
            "Testing an element's truth value will always return True in future versions.  Use specific "
            "'len(elem)' or 'elem is not None' test instead.", DeprecationWarning, stacklevel=2,
        )  # fmt: skip
        return len(self) != 0

    def __getstate__(self):
        return {
            "tag": self.tag, "_children": list(self), "attrib": self.attrib, "text": self.text, "tail": self.tail,
        }  # fmt: skip

    def __setstate__(self, state, /):
        if not isinstance(state, dict):
            raise TypeError(f"Don't know how to unpickle {state!r} as an Element")
        if "tag" not in state:
            raise TypeError("tag may not be NULL")
        self.tag, self.text, self.tail = state["tag"], state.get("text"), state.get("tail")
        self.attrib = state.get("attrib", {})
        self._children = None
        self.extend(state.get("_children", ()))


# A module that is loaded once more has the same class.
Element = _elementtree.adopt(Element, _SLOTS)


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


Comment, ProcessingInstruction, QName, ParseError = _elementtree.set_names(
    Comment, ProcessingInstruction, QName, ParseError)
PI = ProcessingInstruction
