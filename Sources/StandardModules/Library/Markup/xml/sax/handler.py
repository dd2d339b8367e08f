"""The handlers that parsers call; they do nothing by themselves."""

version = "2.0beta"


class ErrorHandler:
    """What is called for errors."""

    def error(self, exception):
        """An error after which reading can go on."""
        raise exception

    def fatalError(self, exception):
        """An error that ends the reading."""
        raise exception

    def warning(self, exception):
        """A warning: reading goes on."""
        print(exception)


class ContentHandler:
    """What is called for the contents of a document."""

    def __init__(self):
        self._locator = None

    def setDocumentLocator(self, locator):
        """Take what tells the place in the document."""
        self._locator = locator

    def startDocument(self):
        """The document begins."""

    def endDocument(self):
        """The document ends."""

    def startPrefixMapping(self, prefix, uri):
        """A prefix begins to stand for a namespace."""

    def endPrefixMapping(self, prefix):
        """A prefix no longer stands for a namespace."""

    def startElement(self, name, attrs):
        """An element begins, where namespaces are not looked at."""

    def endElement(self, name):
        """An element ends, where namespaces are not looked at."""

    def startElementNS(self, name, qname, attrs):
        """An element begins; its name is a pair of namespace and name."""

    def endElementNS(self, name, qname):
        """An element ends; its name is a pair of namespace and name."""

    def characters(self, content):
        """Text, which may come in several pieces."""

    def ignorableWhitespace(self, whitespace):
        """Space that has no meaning."""

    def processingInstruction(self, target, data):
        """A processing instruction."""

    def skippedEntity(self, name):
        """An entity that was not read."""


class DTDHandler:
    """What is called for declarations of notations and unparsed entities."""

    def notationDecl(self, name, publicId, systemId):
        """A notation."""

    def unparsedEntityDecl(self, name, publicId, systemId, ndata):
        """An entity that is not XML."""


class EntityResolver:
    """What says where external entities are."""

    def resolveEntity(self, publicId, systemId):
        """Return where an entity is: its system identifier, or an InputSource."""
        return systemId


class LexicalHandler:
    """What is called for comments, CDATA sections and the DTD."""

    def comment(self, content):
        """A comment."""

    def startDTD(self, name, public_id, system_id):
        """The DTD begins."""

    def endDTD(self):
        """The DTD ends."""

    def startCDATA(self):
        """A CDATA section begins."""

    def endCDATA(self):
        """A CDATA section ends."""


_features = "http://xml.org/sax/features/"
_properties = "http://xml.org/sax/properties/"

feature_namespaces = _features + "namespaces"
feature_namespace_prefixes = _features + "namespace-prefixes"
feature_string_interning = _features + "string-interning"
feature_validation = _features + "validation"
feature_external_ges = _features + "external-general-entities"
feature_external_pes = _features + "external-parameter-entities"
all_features = [
    feature_namespaces, feature_namespace_prefixes, feature_string_interning, feature_validation,
    feature_external_ges, feature_external_pes]

property_lexical_handler = _properties + "lexical-handler"
property_declaration_handler = _properties + "declaration-handler"
property_dom_node = _properties + "dom-node"
property_xml_string = _properties + "xml-string"
property_encoding = "http://www.python.org/sax/properties/encoding"
property_interning_dict = "http://www.python.org/sax/properties/interning-dict"
all_properties = [
    property_lexical_handler, property_dom_node, property_declaration_handler, property_xml_string,
    property_encoding, property_interning_dict]
