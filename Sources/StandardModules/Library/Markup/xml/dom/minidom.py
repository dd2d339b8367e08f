"""Documents as trees of nodes: read, changed, written."""

import xml.dom
from xml.dom import EMPTY_NAMESPACE, EMPTY_PREFIX, XMLNS_NAMESPACE
from xml.dom._doctype import (
    DocumentType, ElementInfo, Entity, Identified, Notation, ReadOnlySequentialNamedNodeMap, TypeInfo,
)  # fmt: skip
from xml.dom._elements import Attr, Element, NamedNodeMap
from xml.dom._nodes import (
    DocumentFragment, Node, NodeList, _append_child, _clone_node, _elements_by_name,
    _elements_by_name_ns,
)  # fmt: skip
from xml.dom._texts import (
    CDATASection, CharacterData, Comment, ProcessingInstruction, Text,
)  # fmt: skip

__all__ = [
    "Attr", "CDATASection", "CharacterData", "Comment", "DOMImplementation", "Document",
    "DocumentFragment", "DocumentType", "Element", "NamedNodeMap", "Node", "NodeList",
    "ProcessingInstruction", "Text", "getDOMImplementation", "parse", "parseString",
]  # fmt: skip


class DOMImplementation:
    """What makes documents."""

    _features = {("core", version) for version in ("1.0", "2.0", None)} | {
        ("xml", version) for version in ("1.0", "2.0", None)
    }

    def hasFeature(self, feature, version):
        return (feature.lower(), version or None) in self._features

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        if doctype and doctype.parentNode is not None:
            raise xml.dom.WrongDocumentErr("doctype object owned by another DOM tree")
        document = Document()
        document.implementation = self
        is_empty = namespaceURI is None and qualifiedName is None and doctype is None
        if not qualifiedName and not is_empty:
            raise xml.dom.InvalidCharacterErr("Element with no name")
        element = None
        if not is_empty:
            prefix, colon, _ = qualifiedName.partition(":")
            if colon and prefix == "xml" and namespaceURI != xml.dom.XML_NAMESPACE:
                raise xml.dom.NamespaceErr("illegal use of 'xml' prefix")
            if colon and not namespaceURI:
                raise xml.dom.NamespaceErr("illegal use of prefix without namespaces")
            element = document.createElementNS(namespaceURI, qualifiedName)
        if doctype:
            document.appendChild(doctype)
            doctype.parentNode = doctype.ownerDocument = document
        if element:
            document.appendChild(element)
        document.doctype = doctype
        return document

    def createDocumentType(self, qualifiedName, publicId, systemId):
        doctype = DocumentType(qualifiedName)
        doctype.publicId, doctype.systemId = publicId, systemId
        return doctype

    def getInterface(self, feature):
        return self if self.hasFeature(feature, None) else None


class Document(Node):
    """A document: it makes the nodes that go into it."""

    nodeType = Node.DOCUMENT_NODE
    nodeName = "#document"
    nodeValue = None
    attributes = parentNode = previousSibling = nextSibling = doctype = None
    implementation = DOMImplementation()
    actualEncoding = encoding = standalone = version = documentURI = None
    strictErrorChecking = async_ = False
    errorHandler = None
    _child_node_types = (
        Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.DOCUMENT_TYPE_NODE,
    )  # fmt: skip

    def __init__(self):
        self.childNodes = NodeList()

    def appendChild(self, node):
        if node.nodeType not in self._child_node_types:
            raise xml.dom.HierarchyRequestErr(f"{node!r} cannot be child of {self!r}")
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement:
            raise xml.dom.HierarchyRequestErr("two document elements disallowed")
        return Node.appendChild(self, node)

    def removeChild(self, oldChild):
        try:
            self.childNodes.remove(oldChild)
        except ValueError:
            raise xml.dom.NotFoundErr() from None
        oldChild.nextSibling = oldChild.previousSibling = oldChild.parentNode = None
        return oldChild

    @property
    def documentElement(self):
        """The only element at the top."""
        for node in self.childNodes:
            if node.nodeType == Node.ELEMENT_NODE:
                return node
        return None

    def unlink(self):
        if self.doctype is not None:
            self.doctype.unlink()
            self.doctype = None
        Node.unlink(self)

    def cloneNode(self, deep):
        if not deep:
            return None
        clone = self.implementation.createDocument(None, None, None)
        clone.encoding, clone.standalone, clone.version = self.encoding, self.standalone, self.version
        for node in self.childNodes:
            copy = _clone_node(node, deep, clone)
            clone.childNodes.append(copy)
            copy.parentNode = clone
            if copy.nodeType == Node.DOCUMENT_TYPE_NODE:
                clone.doctype = copy
        self._call_user_data_handler(xml.dom.UserDataHandler.NODE_CLONED, self, clone)
        return clone

    def _owned(self, node):
        node.ownerDocument = self
        return node

    def createDocumentFragment(self):
        return self._owned(DocumentFragment())

    def createElement(self, tagName):
        return self._owned(Element(tagName))

    def createTextNode(self, data):
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        text = Text()
        text.data = data
        return self._owned(text)

    def createCDATASection(self, data):
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        section = CDATASection()
        section.data = data
        return self._owned(section)

    def createComment(self, data):
        return self._owned(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._owned(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        attribute = self._owned(Attr(qName))
        attribute.value = ""
        return attribute

    def createElementNS(self, namespaceURI, qualifiedName):
        prefix, _, _ = qualifiedName.rpartition(":")
        return self._owned(Element(qualifiedName, namespaceURI, prefix or None))

    def createAttributeNS(self, namespaceURI, qualifiedName):
        prefix, _, local = qualifiedName.rpartition(":")
        attribute = self._owned(Attr(qualifiedName, namespaceURI, local, prefix or None))
        attribute.value = ""
        return attribute

    def getElementById(self, id):
        """Return the element whose attribute of type ID has that value."""
        waiting = [self.documentElement] if self.documentElement else []
        while waiting:
            node = waiting.pop()
            if any(a.isId and a.value == id for a in node._attrs.values()):
                return node
            waiting += [child for child in node.childNodes if child.nodeType == Node.ELEMENT_NODE]
        return None

    def getElementsByTagName(self, name):
        return _elements_by_name(self, name, NodeList())

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return _elements_by_name_ns(self, namespaceURI, localName, NodeList())

    def isSupported(self, feature, version):
        return self.implementation.hasFeature(feature, version)

    def importNode(self, node, deep):
        """Return a copy that belongs to this document."""
        if node.nodeType == Node.DOCUMENT_NODE:
            raise xml.dom.NotSupportedErr("cannot import document nodes")
        if node.nodeType == Node.DOCUMENT_TYPE_NODE:
            raise xml.dom.NotSupportedErr("cannot import document type nodes")
        return _clone_node(node, deep, self)

    def writexml(self, writer, indent="", addindent="", newl="", encoding=None, standalone=None):
        declarations = []
        if encoding:
            declarations.append(f'encoding="{encoding}"')
        if standalone is not None:
            declarations.append(f'standalone="{"yes" if standalone else "no"}"')
        writer.write(f'<?xml version="1.0" {" ".join(declarations)}?>{newl}')
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)

    def renameNode(self, n, namespaceURI, name):
        """Give an element or attribute another name."""
        if n.ownerDocument is not self:
            raise xml.dom.WrongDocumentErr(
                "cannot rename nodes from other documents;\n"
                f"expected {self},\nfound {n.ownerDocument}")
        if n.nodeType not in (Node.ELEMENT_NODE, Node.ATTRIBUTE_NODE):
            raise xml.dom.NotSupportedErr("renameNode() only applies to element and attribute nodes")
        is_attribute = n.nodeType == Node.ATTRIBUTE_NODE
        prefix, colon, local = name.partition(":") if namespaceURI else ("", "", None)
        if not colon:
            prefix, local = None, name if namespaceURI else None
        if namespaceURI and namespaceURI != XMLNS_NAMESPACE:
            if prefix == "xmlns":
                raise xml.dom.NamespaceErr("illegal use of 'xmlns' prefix")
            if name == "xmlns" and is_attribute:
                raise xml.dom.NamespaceErr("illegal use of the 'xmlns' attribute")
        element = n.ownerElement if is_attribute else None
        if element is not None:
            is_id = n.isId
            element.removeAttributeNode(n)
        n._rename(name, namespaceURI, local, prefix)
        n._local_name = local
        if element is not None:
            element.setAttributeNode(n)
            n.isId = is_id
        return n


class _Builder:
    """The target of a reader: it makes the nodes of a document."""

    def __init__(self):
        self.document = self.current = Document()
        self.subset, self.entities, self.notations = None, [], []
        self.scopes = [{"xml": xml.dom.XML_NAMESPACE, "xmlns": XMLNS_NAMESPACE}]

    def start(self, tag, attributes):
        scope = dict(self.scopes[-1])
        for name, value in attributes.items():
            if name == "xmlns":
                scope[""] = value
            elif name.startswith("xmlns:"):
                scope[name[6:]] = value
            else:
                continue
            if " " in value:
                raise self.reader.error(2)
        self.scopes.append(scope)
        prefix, _, local = tag.rpartition(":")
        element = Element(tag, scope.get(prefix) or EMPTY_NAMESPACE, prefix or EMPTY_PREFIX, local)
        element.ownerDocument = self.document
        # What declares namespaces comes first.
        for name, value in sorted(attributes.items(), key=lambda item: item[0][:5] != "xmlns"):
            prefix, _, local = name.rpartition(":")
            uri = XMLNS_NAMESPACE if name == "xmlns" else scope.get(prefix) if prefix else EMPTY_NAMESPACE
            attribute = Attr(name, uri, local, prefix or ("xmlns" if name == "xmlns" else EMPTY_PREFIX))
            attribute.value = value
            attribute.ownerDocument = self.document
            element._put(attribute)
        _append_child(self.current, element)
        self.current = element

    def end(self, tag):
        self.scopes.pop()
        self.current = self.current.parentNode

    def _add_text(self, text, cls):
        if self.current is self.document:
            return
        last = self.current.childNodes[-1] if self.current.childNodes else None
        if type(last) is cls and cls is Text:
            last.data += text
            return
        node = cls()
        node.data = text
        node.ownerDocument = self.document
        _append_child(self.current, node)

    def data(self, text):
        self._add_text(text, Text)

    def cdata(self, text):
        self._add_text(text, CDATASection)

    def comment(self, text):
        _append_child(self.current, self.document.createComment(text))

    def pi(self, target, text=None):
        _append_child(self.current, self.document.createProcessingInstruction(target, text or ""))

    def entity_declaration(self, name, text, public=None, system=None, notation=None):
        entity = Entity(name, public, system, notation)
        if text is not None:
            entity.childNodes.append(self.document.createTextNode(text))
        self.entities.append(entity)

    def notation_declaration(self, name, public, system):
        self.notations.append(Notation(name, public, system))

    def internal_subset(self, text):
        self.subset = text

    def doctype(self, name, public, system):
        doctype = self.document.implementation.createDocumentType(name, public, system)
        doctype.ownerDocument = self.document
        doctype.internalSubset = self.subset
        doctype.entities._seq, doctype.notations._seq = self.entities, self.notations
        for node in self.entities + self.notations:
            node.ownerDocument = self.document
        _append_child(self.document, doctype)
        self.document.doctype = doctype


def _parse(pieces):
    from xml.etree._reader import Failure, Reader
    from xml.parsers.expat import make_error

    builder = _Builder()
    reader = builder.reader = Reader(builder, {}, is_raw=True)
    try:
        for piece in pieces:
            reader.feed(piece)
        reader.close()
    except Failure as failure:
        raise make_error(failure) from None
    return builder.document


def _pulled(events):
    """The document of events; they are of a reader that the script has chosen."""
    _, document = events.getEvent()
    events.expandNode(document)
    events.clear()
    return document


def parse(file, parser=None, bufsize=None):
    """Read a document from a file or the name of one."""
    if parser is not None or bufsize is not None:
        from xml.dom import pulldom

        return _pulled(pulldom.parse(file, parser, bufsize))
    if isinstance(file, str):
        with open(file, "rb") as stream:
            return parse(stream)
    return _parse(iter(lambda: file.read(16384) or None, None))


def parseString(string, parser=None):
    """Read a document from a text or bytes."""
    if parser is not None:
        from xml.dom import pulldom

        return _pulled(pulldom.parseString(string, parser))
    return _parse([string])


def getDOMImplementation(features=None):
    """Return what makes documents when it has the features; else None."""
    if isinstance(features, str):
        words = features.split()
        features = []
        while words:
            name = words.pop(0)
            features.append((name, words.pop(0) if words and words[0][:1].isdigit() else None))
    for feature, version in features or ():
        if not Document.implementation.hasFeature(feature, version):
            return None
    return Document.implementation
