"""Nodes of documents that hold a text and no other nodes."""

import xml.dom
from xml.dom._nodes import EmptyNodeList, Node, _write_data


class Childless:
    """Nodes that have no children."""

    attributes = None
    childNodes = EmptyNodeList()
    firstChild = lastChild = None

    def appendChild(self, node):
        raise xml.dom.HierarchyRequestErr(self.nodeName + " nodes cannot have children")

    def insertBefore(self, newChild, refChild):
        raise xml.dom.HierarchyRequestErr(self.nodeName + " nodes do not have children")

    def removeChild(self, oldChild):
        raise xml.dom.NotFoundErr(self.nodeName + " nodes do not have children")

    def replaceChild(self, newChild, oldChild):
        raise xml.dom.HierarchyRequestErr(self.nodeName + " nodes do not have children")

    def hasChildNodes(self):
        return False

    def normalize(self):
        pass


class ProcessingInstruction(Childless, Node):
    """An instruction to programs."""

    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = self.nodeName = target
        self.data = self.nodeValue = data

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(f"{indent}<?{self.target} {self.data}?>{newl}")


class CharacterData(Childless, Node):
    """Nodes that are texts."""

    def __init__(self):
        self._data = ""

    @property
    def data(self):
        """The text."""
        return self._data

    @data.setter
    def data(self, data):
        self._data = data

    nodeValue = data

    @property
    def length(self):
        """The length of the text."""
        return len(self._data)

    __len__ = lambda self: len(self._data)

    def __repr__(self):
        dots = "..." if len(self.data) > 10 else ""
        return f'<DOM {self.__class__.__name__} node "{self.data[:10]!r}{dots}">'

    def _check_offset(self, offset):
        if offset < 0:
            raise xml.dom.IndexSizeErr("offset cannot be negative")
        if offset >= len(self.data):
            raise xml.dom.IndexSizeErr("offset cannot be beyond end of data")

    def substringData(self, offset, count):
        self._check_offset(offset)
        if count < 0:
            raise xml.dom.IndexSizeErr("count cannot be negative")
        return self.data[offset : offset + count]

    def appendData(self, arg):
        self.data += arg

    def insertData(self, offset, arg):
        self._check_offset(offset)
        self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        self.replaceData(offset, count, "")

    def replaceData(self, offset, count, arg):
        self._check_offset(offset)
        if count < 0:
            raise xml.dom.IndexSizeErr("count cannot be negative")
        self.data = self.data[:offset] + arg + self.data[offset + count :]


class Text(CharacterData):
    """A text between tags."""

    nodeType = Node.TEXT_NODE
    nodeName = "#text"

    def splitText(self, offset):
        if offset < 0 or offset > len(self.data):
            raise xml.dom.IndexSizeErr("illegal offset value")
        rest = self.__class__()
        rest.data = self.data[offset:]
        rest.ownerDocument = self.ownerDocument
        if self.parentNode is not None:
            self.parentNode.insertBefore(rest, self.nextSibling)
        self.data = self.data[:offset]
        return rest

    def _neighbours(self, direction):
        """The texts next to this one on a side, the nearest first."""
        found, node = [], getattr(self, direction)
        while node is not None and node.nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            found.append(node)
            node = getattr(node, direction)
        return found

    @property
    def wholeText(self):
        """The text of all logically-adjacent text nodes."""
        before, after = self._neighbours("previousSibling"), self._neighbours("nextSibling")
        return "".join(node.data for node in [*reversed(before), self, *after])

    def replaceWholeText(self, content):
        """Put a text in the place of this one and the texts next to it; an empty one takes them away."""
        parent = self.parentNode
        for node in self._neighbours("previousSibling") + self._neighbours("nextSibling"):
            parent.removeChild(node)
        if content:
            self.data = content
            return self
        parent.removeChild(self)
        return None

    @property
    def isWhitespaceInElementContent(self):
        """True iff this text node contains only whitespace and is in element content."""
        return False

    def writexml(self, writer, indent="", addindent="", newl=""):
        _write_data(writer, f"{indent}{self.data}{newl}", False)


class Comment(CharacterData):
    """A remark."""

    nodeType = Node.COMMENT_NODE
    nodeName = "#comment"

    def __init__(self, data):
        self._data = data

    def writexml(self, writer, indent="", addindent="", newl=""):
        if "--" in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f"{indent}<!--{self.data}-->{newl}")


class CDATASection(Text):
    """A text that is written as it is."""

    nodeType = Node.CDATA_SECTION_NODE
    nodeName = "#cdata-section"

    def writexml(self, writer, indent="", addindent="", newl=""):
        if "]]>" in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f"<![CDATA[{self.data}]]>")
