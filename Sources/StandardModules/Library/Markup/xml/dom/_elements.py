"""Elements of documents and their attributes."""

import xml.dom
from xml.dom import EMPTY_NAMESPACE
from xml.dom._doctype import _no_type
from xml.dom._nodes import Node, NodeList, _elements_by_name, _elements_by_name_ns, _write_data
from xml.dom._texts import Text


class Attr(Node):
    """An attribute of an element."""

    nodeType = Node.ATTRIBUTE_NODE
    attributes = None
    specified = False
    isId = False
    ownerElement = None
    schemaType = _no_type
    _child_node_types = (Node.TEXT_NODE, Node.ENTITY_REFERENCE_NODE)

    def __init__(self, qName, namespaceURI=EMPTY_NAMESPACE, localName=None, prefix=None):
        self._rename(qName, namespaceURI, localName, prefix)
        self.childNodes = NodeList()
        self._value = ""

    def _rename(self, name, namespaceURI, localName, prefix):
        self.name = self.nodeName = name
        self.namespaceURI = namespaceURI
        self._local_name = localName or name.rpartition(":")[2]
        self.prefix = prefix

    localName = property(lambda self: self._local_name, doc="The name without a prefix.")

    @property
    def value(self):
        """The text."""
        return self._value

    @value.setter
    def value(self, value):
        self._value = value
        text = Text()
        text.data = value
        text.ownerDocument, text.parentNode = self.ownerDocument, self
        self.childNodes = NodeList([text])

    nodeValue = value

    def unlink(self):
        if self.ownerElement is not None:
            self.ownerElement._drop(self)
        self.childNodes = NodeList()


class NamedNodeMap:
    """The attributes of an element, by name."""

    def __init__(self, attrs, attrsNS, ownerElement):
        self._attrs = attrs
        self._attrsNS = attrsNS
        self._ownerElement = ownerElement

    @property
    def length(self):
        """The number of attributes."""
        return len(self._attrs)

    def item(self, index):
        return list(self._attrs.values())[index] if 0 <= index < len(self._attrs) else None

    def items(self):
        return [(node.nodeName, node.value) for node in self._attrs.values()]

    def itemsNS(self):
        return [((node.namespaceURI, node.localName), node.value) for node in self._attrs.values()]

    def keys(self):
        return self._attrs.keys()

    def keysNS(self):
        return self._attrsNS.keys()

    def values(self):
        return self._attrs.values()

    def get(self, name, value=None):
        return self._attrs.get(name, value)

    def __len__(self):
        return len(self._attrs)

    def __contains__(self, key):
        return key in (self._attrs if isinstance(key, str) else self._attrsNS)

    def __getitem__(self, key):
        return (self._attrsNS if isinstance(key, tuple) else self._attrs)[key]

    def __setitem__(self, name, value):
        if isinstance(value, str):
            self._ownerElement.setAttribute(name, value)
        elif isinstance(value, Attr):
            self._ownerElement.setAttributeNode(value)
        else:
            raise TypeError("value must be a string or Attr object")

    def __delitem__(self, key):
        self._ownerElement.removeAttributeNode(self[key])

    def getNamedItem(self, name):
        return self._attrs.get(name)

    def getNamedItemNS(self, namespaceURI, localName):
        return self._attrsNS.get((namespaceURI, localName))

    def setNamedItem(self, node):
        if not isinstance(node, Attr):
            raise xml.dom.HierarchyRequestErr(f"{type(self).__name__} cannot contain node of type {type(node).__name__}")
        return self._ownerElement.setAttributeNode(node)

    setNamedItemNS = setNamedItem

    def removeNamedItem(self, name):
        node = self.getNamedItem(name)
        if node is None:
            raise xml.dom.NotFoundErr()
        return self._ownerElement.removeAttributeNode(node)

    def removeNamedItemNS(self, namespaceURI, localName):
        node = self.getNamedItemNS(namespaceURI, localName)
        if node is None:
            raise xml.dom.NotFoundErr()
        return self._ownerElement.removeAttributeNode(node)


class Element(Node):
    """An element: a name, attributes, children."""

    nodeType = Node.ELEMENT_NODE
    nodeValue = None
    schemaType = _no_type
    _child_node_types = (
        Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.TEXT_NODE,
        Node.CDATA_SECTION_NODE, Node.ENTITY_REFERENCE_NODE,
    )  # fmt: skip

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=None, localName=None):
        self._rename(tagName, namespaceURI, localName, prefix)
        self.childNodes = NodeList()
        self._attrs = {}
        self._attrsNS = {}

    def _rename(self, name, namespaceURI, localName, prefix):
        self.tagName = self.nodeName = name
        self.namespaceURI = namespaceURI
        self._local_name = localName or name.rpartition(":")[2]
        self.prefix = prefix

    localName = property(lambda self: self._local_name, doc="The name without a prefix.")

    @property
    def attributes(self):
        """The attributes by name."""
        return NamedNodeMap(self._attrs, self._attrsNS, self)

    def _put(self, attribute):
        self._attrs[attribute.name] = attribute
        self._attrsNS[attribute.namespaceURI, attribute.localName] = attribute
        attribute.ownerElement = self

    def _drop(self, attribute):
        del self._attrs[attribute.name]
        del self._attrsNS[attribute.namespaceURI, attribute.localName]
        attribute.ownerElement = None
        attribute.isId = False

    def unlink(self):
        for attribute in list(self._attrs.values()):
            attribute.unlink()
        Node.unlink(self)

    def getAttribute(self, attname):
        """Return the text of an attribute; nothing when there is none."""
        return self._attrs[attname].value if attname in self._attrs else ""

    def getAttributeNS(self, namespaceURI, localName):
        found = self._attrsNS.get((namespaceURI, localName))
        return "" if found is None else found.value

    def setAttribute(self, attname, value):
        attribute = self._attrs.get(attname)
        if attribute is None:
            attribute = Attr(attname)
            attribute.ownerDocument = self.ownerDocument
            self._put(attribute)
        attribute.value = value

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        prefix, _, local = qualifiedName.rpartition(":")
        attribute = self._attrsNS.get((namespaceURI, local))
        if attribute is None:
            attribute = Attr(qualifiedName, namespaceURI, local, prefix or None)
            attribute.ownerDocument = self.ownerDocument
            self._put(attribute)
        elif attribute.name != qualifiedName:
            self._drop(attribute)
            attribute._rename(qualifiedName, namespaceURI, local, prefix or None)
            self._put(attribute)
        attribute.value = value

    def getAttributeNode(self, attrname):
        return self._attrs.get(attrname)

    def getAttributeNodeNS(self, namespaceURI, localName):
        return self._attrsNS.get((namespaceURI, localName))

    def setAttributeNode(self, attr):
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr("attribute node already owned")
        old = self._attrs.get(attr.name)
        same = self._attrsNS.get((attr.namespaceURI, attr.localName))
        for replaced in {id(old): old, id(same): same}.values():
            if replaced is not None and replaced is not attr:
                self._drop(replaced)
        self._put(attr)
        old = old or same
        return old if old is not attr else None

    setAttributeNodeNS = setAttributeNode

    def removeAttribute(self, name):
        if name not in self._attrs:
            raise xml.dom.NotFoundErr()
        self.removeAttributeNode(self._attrs[name])

    def removeAttributeNS(self, namespaceURI, localName):
        if (namespaceURI, localName) not in self._attrsNS:
            raise xml.dom.NotFoundErr()
        self.removeAttributeNode(self._attrsNS[namespaceURI, localName])

    def removeAttributeNode(self, node):
        if node is None or self._attrs.get(node.name) is not node:
            raise xml.dom.NotFoundErr()
        self._drop(node)
        node.ownerDocument = self.ownerDocument
        return node

    removeAttributeNodeNS = removeAttributeNode

    def hasAttribute(self, name):
        return name in self._attrs

    def hasAttributeNS(self, namespaceURI, localName):
        return (namespaceURI, localName) in self._attrsNS

    def hasAttributes(self):
        return bool(self._attrs)

    def setIdAttribute(self, name):
        self.setIdAttributeNode(self.getAttributeNode(name))

    def setIdAttributeNS(self, namespaceURI, localName):
        self.setIdAttributeNode(self.getAttributeNodeNS(namespaceURI, localName))

    def setIdAttributeNode(self, idAttr):
        if idAttr is None or idAttr.ownerElement is not self:
            raise xml.dom.NotFoundErr()
        idAttr.isId = True

    def getElementsByTagName(self, name):
        """Return the elements of a name below this one."""
        return _elements_by_name(self, name, NodeList())

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return _elements_by_name_ns(self, namespaceURI, localName, NodeList())

    def __repr__(self):
        return f"<DOM Element: {self.tagName} at {id(self):#x}>"

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(indent + "<" + self.tagName)
        for name, attribute in self._attrs.items():
            writer.write(f' {name}="')
            _write_data(writer, attribute.value, True)
            writer.write('"')
        if not self.childNodes:
            writer.write(f"/>{newl}")
            return
        writer.write(">")
        first = self.childNodes[0]
        if len(self.childNodes) == 1 and first.nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            first.writexml(writer, "", "", "")
        else:
            writer.write(newl)
            for node in self.childNodes:
                node.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f"</{self.tagName}>{newl}")
