"""Documents as trees of nodes: read, changed, written."""

import contextlib
import xml.dom
from pyexpat import ParserCreate
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
    """The handlers of a parser: they make the nodes of a document."""

    def __init__(self):
        self.document = self.current = Document()
        self.declared = []
        self.is_cdata = self.goes_on = False
        parser = self.parser = ParserCreate(namespace_separator=" ", intern={})
        parser.namespace_prefixes = parser.ordered_attributes = parser.specified_attributes = parser.buffer_text = True
        parser.StartNamespaceDeclHandler = lambda prefix, uri: self.declared.append((prefix, uri))
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.data
        parser.StartCdataSectionHandler = self.start_cdata
        parser.EndCdataSectionHandler = self.end_cdata
        parser.StartDoctypeDeclHandler = self.start_doctype
        parser.EndDoctypeDeclHandler = self.watch
        parser.EntityDeclHandler = self.entity
        parser.NotationDeclHandler = self.notation
        parser.ExternalEntityRefHandler = lambda *place: 1
        self.watch()

    def watch(self):
        """Hear of what stands outside of elements, too."""
        self.parser.CommentHandler = lambda text: self.append(self.document.createComment(text))
        self.parser.ProcessingInstructionHandler = lambda target, text: self.append(
            self.document.createProcessingInstruction(target, text))

    def append(self, node):
        _append_child(self.current, node)

    def attribute(self, element, name, uri, local, prefix, value):
        attribute = Attr(name, uri, local, prefix)
        attribute.value = value
        attribute.ownerDocument = self.document
        element._put(attribute)

    def parts(self, name):
        """The qualified name, the namespace, the local name and the prefix."""
        match name.split(" "):
            case [local]:
                return local, EMPTY_NAMESPACE, local, EMPTY_PREFIX
            case [uri, local]:
                return local, uri, local, EMPTY_PREFIX
            case [uri, local, prefix]:
                return f"{prefix}:{local}", uri, local, prefix
        raise ValueError(f"Unsupported syntax: spaces in URIs not supported: {name!r}")

    def start(self, name, attributes):
        element = Element(*(self.parts(name)[place] for place in (0, 1, 3, 2)))
        element.ownerDocument = self.document
        self.append(element)
        self.current = element
        # What declares namespaces comes first.
        for prefix, uri in self.declared:
            if prefix:
                self.attribute(element, "xmlns:" + prefix, XMLNS_NAMESPACE, prefix, "xmlns", uri or "")
            else:
                self.attribute(element, "xmlns", XMLNS_NAMESPACE, "xmlns", EMPTY_PREFIX, uri or "")
        self.declared.clear()
        for place in range(0, len(attributes), 2):
            self.attribute(element, *self.parts(attributes[place]), attributes[place + 1])

    def end(self, name):
        self.current = self.current.parentNode

    def start_cdata(self):
        self.is_cdata, self.goes_on = True, False

    def end_cdata(self):
        self.is_cdata = self.goes_on = False

    def data(self, text):
        nodes = self.current.childNodes
        wanted = CDATASection if self.is_cdata else Text
        if nodes and type(nodes[-1]) is wanted and (self.goes_on or not self.is_cdata):
            nodes[-1].data += text
            return
        self.goes_on = self.is_cdata
        node = wanted()
        node.data = text
        node.ownerDocument = self.document
        self.append(node)

    def start_doctype(self, name, system, public, has_subset):
        doctype = self.document.implementation.createDocumentType(name, public, system)
        doctype.ownerDocument = self.document
        self.append(doctype)
        self.document.doctype = doctype
        if has_subset:
            self.parser.CommentHandler = self.parser.ProcessingInstructionHandler = None

    def entity(self, name, is_parameter, text, base, system, public, notation):
        if is_parameter:
            return
        entity = Entity(name, public, system, notation)
        entity.ownerDocument = self.document
        if text is not None:
            entity.childNodes.append(self.document.createTextNode(text))
        self.document.doctype.entities._seq.append(entity)

    def notation(self, name, base, system, public):
        notation = Notation(name, public, system)
        notation.ownerDocument = self.document
        self.document.doctype.notations._seq.append(notation)


class _Found(Exception):
    """The rest of a document is of no use."""


def _subset(text):
    """The declarations within a document, as they stand there."""
    parser, parts = ParserCreate(), []

    def start(name, system, public, has_subset):
        if not has_subset:
            raise _Found
        parser.DefaultHandler = parts.append

    def end(*arguments):
        raise _Found

    parser.StartDoctypeDeclHandler = start
    parser.EndDoctypeDeclHandler = parser.StartElementHandler = end
    with contextlib.suppress(_Found):
        parser.Parse(text, True)
    return "".join(parts).replace("\r\n", "\n").replace("\r", "\n") if parts else None


def _parse(pieces):
    builder = _Builder()
    document = builder.document
    for number, piece in enumerate(pieces):
        builder.parser.Parse(piece, False)
        if number == 0 and document.doctype and document.documentElement:
            document.doctype.internalSubset = _subset(piece)
    builder.parser.Parse(b"", True)
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
