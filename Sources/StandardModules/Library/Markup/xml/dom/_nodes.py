"""The nodes of documents: what all of them can do, and fragments."""

import io
import xml.dom
from xml.dom import EMPTY_NAMESPACE, EMPTY_PREFIX, UserDataHandler


class NodeList(list):
    """Nodes in their order."""

    __slots__ = ()

    def item(self, index):
        if 0 <= index < len(self):
            return self[index]

    @property
    def length(self):
        """The number of nodes."""
        return len(self)

    @length.setter
    def length(self, value):
        raise xml.dom.NoModificationAllowedErr("attempt to modify read-only attribute 'length'")


class EmptyNodeList(tuple):
    """No nodes."""

    __slots__ = ()
    length = NodeList.length

    def item(self, index):
        return None

    def __add__(self, other):
        return NodeList(other)

    __radd__ = __add__


class Node(xml.dom.Node):
    """A place in a tree."""

    namespaceURI = None
    parentNode = None
    ownerDocument = None
    nextSibling = None
    previousSibling = None
    prefix = EMPTY_PREFIX

    def __bool__(self):
        return True

    def toxml(self, encoding=None, standalone=None):
        """Return the node as XML: a text, or bytes when an encoding is named."""
        return self.toprettyxml("", "", encoding, standalone)

    def toprettyxml(self, indent="\t", newl="\n", encoding=None, standalone=None):
        """Return the node as XML with lines and indentation."""
        if encoding is None:
            writer = io.StringIO()
        else:
            writer = io.TextIOWrapper(
                io.BytesIO(), encoding=encoding, errors="xmlcharrefreplace", newline="\n")
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(writer, "", indent, newl, encoding, standalone)
        else:
            self.writexml(writer, "", indent, newl)
        return writer.getvalue() if encoding is None else writer.detach().getvalue()

    def hasChildNodes(self):
        return bool(self.childNodes)

    @property
    def firstChild(self):
        """The first child, or None."""
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        """The last child, or None."""
        return self.childNodes[-1] if self.childNodes else None

    @property
    def localName(self):
        """The name without a prefix."""
        return EMPTY_NAMESPACE

    def _check_child(self, node):
        if node.nodeType not in self._child_node_types:
            raise xml.dom.HierarchyRequestErr(f"{node!r} cannot be child of {self!r}")

    def insertBefore(self, newChild, refChild):
        if newChild.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(newChild.childNodes):
                self.insertBefore(child, refChild)
            return newChild
        self._check_child(newChild)
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        if refChild is None:
            return self.appendChild(newChild)
        try:
            index = self.childNodes.index(refChild)
        except ValueError:
            raise xml.dom.NotFoundErr() from None
        self.childNodes.insert(index, newChild)
        newChild.nextSibling, refChild.previousSibling = refChild, newChild
        before = self.childNodes[index - 1] if index else None
        newChild.previousSibling = before
        if before is not None:
            before.nextSibling = newChild
        newChild.parentNode = self
        return newChild

    def appendChild(self, node):
        if node.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(node.childNodes):
                self.appendChild(child)
            return node
        self._check_child(node)
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        _append_child(self, node)
        node.nextSibling = None
        return node

    def replaceChild(self, newChild, oldChild):
        if newChild.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            following = oldChild.nextSibling
            self.removeChild(oldChild)
            return self.insertBefore(newChild, following)
        self._check_child(newChild)
        if newChild is oldChild:
            return None
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        try:
            index = self.childNodes.index(oldChild)
        except ValueError:
            raise xml.dom.NotFoundErr() from None
        self.childNodes[index] = newChild
        newChild.parentNode, oldChild.parentNode = self, None
        newChild.nextSibling, newChild.previousSibling = oldChild.nextSibling, oldChild.previousSibling
        oldChild.nextSibling = oldChild.previousSibling = None
        if newChild.previousSibling:
            newChild.previousSibling.nextSibling = newChild
        if newChild.nextSibling:
            newChild.nextSibling.previousSibling = newChild
        return oldChild

    def removeChild(self, oldChild):
        try:
            self.childNodes.remove(oldChild)
        except ValueError:
            raise xml.dom.NotFoundErr() from None
        if oldChild.nextSibling is not None:
            oldChild.nextSibling.previousSibling = oldChild.previousSibling
        if oldChild.previousSibling is not None:
            oldChild.previousSibling.nextSibling = oldChild.nextSibling
        oldChild.nextSibling = oldChild.previousSibling = oldChild.parentNode = None
        return oldChild

    def normalize(self):
        """Join texts that stand side by side; drop empty ones."""
        kept = []
        for child in self.childNodes:
            if child.nodeType == Node.TEXT_NODE:
                if not child.data:
                    child.parentNode = child.nextSibling = child.previousSibling = None
                elif kept and kept[-1].nodeType == Node.TEXT_NODE:
                    kept[-1].data += child.data
                    child.parentNode = child.nextSibling = child.previousSibling = None
                else:
                    kept.append(child)
            else:
                kept.append(child)
                if child.nodeType == Node.ELEMENT_NODE:
                    child.normalize()
        self.childNodes[:] = kept
        for before, after in zip([None, *kept], [*kept, None]):
            if before is not None:
                before.nextSibling = after
            if after is not None:
                after.previousSibling = before

    def cloneNode(self, deep):
        """Return a copy, with its children when it is deep."""
        return _clone_node(self, deep, self.ownerDocument or self)

    def isSupported(self, feature, version):
        return self.ownerDocument.implementation.hasFeature(feature, version)

    def isSameNode(self, other):
        return self is other

    def getInterface(self, feature):
        return self if self.isSupported(feature, None) else None

    def getUserData(self, key):
        try:
            return self._user_data[key][0]
        except (AttributeError, KeyError):
            return None

    def setUserData(self, key, data, handler):
        known = self.__dict__.setdefault("_user_data", {})
        old = known.get(key, (None,))[0]
        if data is None:
            known.pop(key, None)
        else:
            known[key] = data, handler
        return old

    def _call_user_data_handler(self, operation, source, target):
        for key, (data, handler) in list(self.__dict__.get("_user_data", {}).items()):
            if handler is not None:
                handler.handle(operation, key, data, source, target)

    def unlink(self):
        """Cut the tree into pieces."""
        self.parentNode = self.ownerDocument = None
        for child in self.childNodes:
            child.unlink()
        self.childNodes = NodeList()
        self.previousSibling = self.nextSibling = None

    def __enter__(self):
        return self

    def __exit__(self, et, ev, tb):
        self.unlink()


def _append_child(parent, node):
    children = parent.childNodes
    if children:
        last = children[-1]
        node.previousSibling, last.nextSibling = last, node
    children.append(node)
    node.parentNode = parent


def _write_data(writer, text, attr):
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if attr:
        text = text.replace('"', "&quot;").replace("\r", "&#13;").replace("\n", "&#10;")
        text = text.replace("\t", "&#9;")
    writer.write(text)


def _elements_by_name(parent, name, found):
    for node in parent.childNodes:
        if node.nodeType == Node.ELEMENT_NODE:
            if name == "*" or node.tagName == name:
                found.append(node)
            _elements_by_name(node, name, found)
    return found


def _elements_by_name_ns(parent, uri, name, found):
    for node in parent.childNodes:
        if node.nodeType == Node.ELEMENT_NODE:
            if name in ("*", node.localName) and uri in ("*", node.namespaceURI):
                found.append(node)
            _elements_by_name_ns(node, uri, name, found)
    return found


class DocumentFragment(Node):
    """Nodes that go into a document together."""

    nodeType = Node.DOCUMENT_FRAGMENT_NODE
    nodeName = "#document-fragment"
    nodeValue = attributes = parentNode = None
    _child_node_types = (
        Node.ELEMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE, Node.ENTITY_REFERENCE_NODE,
        Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.NOTATION_NODE,
    )  # fmt: skip

    def __init__(self):
        self.childNodes = NodeList()


def _clone_node(node, deep, owner):
    operation = UserDataHandler.NODE_CLONED if node.ownerDocument is owner else UserDataHandler.NODE_IMPORTED
    clone = _copied(node, deep, owner, operation)
    if deep and node.nodeType in (Node.ELEMENT_NODE, Node.DOCUMENT_FRAGMENT_NODE):
        for child in node.childNodes:
            clone.appendChild(_clone_node(child, deep, owner))
    node._call_user_data_handler(operation, node, clone)
    return clone


def _copied(node, deep, owner, operation):
    """A copy without children."""
    kind = node.nodeType
    if kind == Node.ELEMENT_NODE:
        clone = owner.createElementNS(node.namespaceURI, node.nodeName)
        for attribute in node._attrs.values():
            clone.setAttributeNS(attribute.namespaceURI, attribute.nodeName, attribute.value)
            clone.getAttributeNodeNS(attribute.namespaceURI, attribute.localName).specified = attribute.specified
        return clone
    if kind == Node.DOCUMENT_FRAGMENT_NODE:
        return owner.createDocumentFragment()
    if kind == Node.TEXT_NODE:
        return owner.createTextNode(node.data)
    if kind == Node.CDATA_SECTION_NODE:
        return owner.createCDATASection(node.data)
    if kind == Node.PROCESSING_INSTRUCTION_NODE:
        return owner.createProcessingInstruction(node.target, node.data)
    if kind == Node.COMMENT_NODE:
        return owner.createComment(node.data)
    if kind == Node.ATTRIBUTE_NODE:
        clone = owner.createAttributeNS(node.namespaceURI, node.nodeName)
        clone.value, clone.specified = node.value, True
        return clone
    if kind == Node.DOCUMENT_TYPE_NODE:
        return node._copied(deep, owner, operation)
    raise xml.dom.NotSupportedErr(f"Cannot clone node {node!r}")
