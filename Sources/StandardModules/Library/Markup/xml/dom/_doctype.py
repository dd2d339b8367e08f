"""What documents say of their types: declarations, entities, notations, kinds of elements and attributes."""

import xml.dom
from xml.dom._nodes import Node, NodeList
from xml.dom._texts import Childless


class TypeInfo:
    """The type of an attribute or element."""

    __slots__ = "namespace", "name"

    def __init__(self, namespace, name):
        self.namespace = namespace
        self.name = name

    def __repr__(self):
        source = f" (from {self.namespace!r})" if self.namespace else ""
        return f"<{self.__class__.__name__} {self.name!r}{source}>"


_no_type = TypeInfo(None, None)


class ElementInfo:
    """What a reader knows of the elements of a name: here nothing."""

    __slots__ = ("tagName",)

    def __init__(self, name):
        self.tagName = name

    def getAttributeType(self, aname):
        return _no_type

    def getAttributeTypeNS(self, namespaceURI, localName):
        return _no_type

    def isElementContent(self):
        return False

    def isEmpty(self):
        return False

    def isId(self, aname):
        return False

    def isIdNS(self, namespaceURI, localName):
        return False

    def __getstate__(self):
        return self.tagName

    def __setstate__(self, state):
        self.tagName = state


class ReadOnlySequentialNamedNodeMap:
    """Nodes in their order, found by name; scripts cannot change them."""

    __slots__ = ("_seq",)

    def __init__(self, seq=()):
        self._seq = list(seq)

    def __len__(self):
        return len(self._seq)

    @property
    def length(self):
        """Number of entries in the NamedNodeMap."""
        return len(self._seq)

    def getNamedItem(self, name):
        return next((node for node in self._seq if node.nodeName == name), None)

    def getNamedItemNS(self, namespaceURI, localName):
        key = namespaceURI, localName
        return next((node for node in self._seq if (node.namespaceURI, node.localName) == key), None)

    def __getitem__(self, name_or_tuple):
        is_pair = isinstance(name_or_tuple, tuple)
        node = self.getNamedItemNS(*name_or_tuple) if is_pair else self.getNamedItem(name_or_tuple)
        if node is None:
            raise KeyError(name_or_tuple)
        return node

    def item(self, index):
        return self._seq[index] if 0 <= index < len(self._seq) else None

    def _refuse(self, *arguments):
        raise xml.dom.NoModificationAllowedErr("NamedNodeMap instance is read-only")

    removeNamedItem = removeNamedItemNS = setNamedItem = setNamedItemNS = _refuse

    def __getstate__(self):
        return [self._seq]

    def __setstate__(self, state):
        self._seq = state[0]


class Identified:
    """Nodes with the identifiers of something outside."""

    __slots__ = "publicId", "systemId"

    def _identified_mixin_init(self, publicId, systemId):
        self.publicId = publicId
        self.systemId = systemId


class DocumentType(Identified, Childless, Node):
    """The declaration of a document's type."""

    nodeType = Node.DOCUMENT_TYPE_NODE
    nodeValue = None
    name = publicId = systemId = internalSubset = None

    def __init__(self, qualifiedName):
        self.entities = ReadOnlySequentialNamedNodeMap()
        self.notations = ReadOnlySequentialNamedNodeMap()
        self.name = self.nodeName = qualifiedName

    def cloneNode(self, deep):
        if self.ownerDocument is not None:
            return None
        clone = self._copied(deep, None, xml.dom.UserDataHandler.NODE_CLONED)
        self._call_user_data_handler(xml.dom.UserDataHandler.NODE_CLONED, self, clone)
        return clone

    def _copied(self, deep, owner, operation):
        clone = DocumentType(self.name)
        clone.publicId, clone.systemId, clone.ownerDocument = self.publicId, self.systemId, owner
        clone.entities._seq, clone.notations._seq = [], []
        if deep:
            for kind in "notations", "entities":
                for node in getattr(self, kind)._seq:
                    copy = node._copied()
                    copy.ownerDocument = owner
                    getattr(clone, kind)._seq.append(copy)
                    node._call_user_data_handler(operation, node, copy)
        return clone

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write("<!DOCTYPE " + self.name)
        if self.publicId:
            writer.write(f"{newl}  PUBLIC '{self.publicId}'{newl}  '{self.systemId}'")
        elif self.systemId:
            writer.write(f"{newl}  SYSTEM '{self.systemId}'")
        if self.internalSubset is not None:
            writer.write(f" [{self.internalSubset}]")
        writer.write(">" + newl)


class Entity(Identified, Node):
    """An entity that the type declares."""

    nodeType = Node.ENTITY_NODE
    nodeValue = attributes = None
    actualEncoding = encoding = version = None

    def __init__(self, name, publicId, systemId, notation):
        self.nodeName = name
        self.notationName = notation
        self.childNodes = NodeList()
        self._identified_mixin_init(publicId, systemId)

    def _copied(self):
        copy = Entity(self.nodeName, self.publicId, self.systemId, self.notationName)
        copy.actualEncoding, copy.encoding, copy.version = self.actualEncoding, self.encoding, self.version
        return copy

    def appendChild(self, newChild):
        raise xml.dom.HierarchyRequestErr("cannot append children to an entity node")

    def insertBefore(self, newChild, refChild):
        raise xml.dom.HierarchyRequestErr("cannot insert children below an entity node")

    def removeChild(self, oldChild):
        raise xml.dom.HierarchyRequestErr("cannot remove children from an entity node")

    def replaceChild(self, newChild, oldChild):
        raise xml.dom.HierarchyRequestErr("cannot replace children of an entity node")


class Notation(Identified, Childless, Node):
    """A notation that the type declares."""

    nodeType = Node.NOTATION_NODE
    nodeValue = None

    def __init__(self, name, publicId, systemId):
        self.nodeName = name
        self._identified_mixin_init(publicId, systemId)

    def _copied(self):
        return Notation(self.nodeName, self.publicId, self.systemId)
