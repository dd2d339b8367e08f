"""The parser of SAX, on top of the one of `xml.parsers.expat`."""

from xml.parsers import expat

from . import handler, xmlreader
from ._exceptions import SAXNotRecognizedException, SAXNotSupportedException, SAXParseException

version = "0.20"


class ExpatLocator(xmlreader.Locator):
    """Where a parser is."""

    def __init__(self, parser):
        self._reader = parser

    def getColumnNumber(self):
        return self._reader.getColumnNumber()

    def getLineNumber(self):
        return self._reader.getLineNumber()

    def getPublicId(self):
        return self._reader.getPublicId()

    def getSystemId(self):
        return self._reader.getSystemId()


class ExpatParser(xmlreader.IncrementalParser, xmlreader.Locator):
    """Reads XML with expat."""

    def __init__(self, namespaceHandling=0, bufsize=2**16 - 20):
        xmlreader.IncrementalParser.__init__(self, bufsize)
        self._source = xmlreader.InputSource()
        self._parser = None
        self._namespaces = namespaceHandling
        self._lexical = None
        self._is_parsing = self._has_root = False
        self._interning = None
        self._reads_entities = 0
        # Parsers of the documents around an outer entity, with their sources.
        self._outer = []

    # Reading

    def parse(self, source):
        from . import saxutils

        self._source = saxutils.prepare_input_source(source)
        try:
            self.reset()
            self._cont_handler.setDocumentLocator(ExpatLocator(self))
            xmlreader.IncrementalParser.parse(self, self._source)
        except BaseException:
            self._close_source()
            raise

    def prepareParser(self, source):
        if source.getSystemId() is not None:
            self._parser.SetBase(source.getSystemId())

    def reset(self):
        encoding = self._source.getEncoding()
        if self._namespaces:
            self._parser = expat.ParserCreate(encoding, " ", intern=self._interning)
            self._parser.namespace_prefixes = 1
            self._parser.StartElementHandler = self.start_element_ns
            self._parser.EndElementHandler = self.end_element_ns
        else:
            self._parser = expat.ParserCreate(encoding, intern=self._interning)
            self._parser.StartElementHandler = self.start_element
            self._parser.EndElementHandler = self.end_element
        self._set_handlers()
        self._parser.ExternalEntityRefHandler = self.external_entity_ref
        self._parser.SkippedEntityHandler = self.skipped_entity_handler
        self._parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE)
        self._is_parsing = False
        self._outer = []

    def _set_handlers(self):
        parser = self._parser
        parser.ProcessingInstructionHandler = self._cont_handler.processingInstruction
        parser.CharacterDataHandler = self._cont_handler.characters
        parser.UnparsedEntityDeclHandler = self.unparsed_entity_decl
        parser.NotationDeclHandler = self.notation_decl
        parser.StartNamespaceDeclHandler = self._cont_handler.startPrefixMapping
        parser.EndNamespaceDeclHandler = self._cont_handler.endPrefixMapping
        if self._lexical is not None:
            parser.CommentHandler = self._lexical.comment
            parser.StartCdataSectionHandler = self._lexical.startCDATA
            parser.EndCdataSectionHandler = self._lexical.endCDATA
            parser.StartDoctypeDeclHandler = lambda name, system, public, _: self._lexical.startDTD(name, public, system)
            parser.EndDoctypeDeclHandler = self._lexical.endDTD

    def setContentHandler(self, handler):
        xmlreader.IncrementalParser.setContentHandler(self, handler)
        if self._is_parsing:
            self._set_handlers()

    def feed(self, data, isFinal=False):
        if not self._is_parsing:
            self.reset()
            self._is_parsing = True
            self._cont_handler.startDocument()
        try:
            self._parser.Parse(data, isFinal)
        except expat.ExpatError as error:
            failure = SAXParseException(expat.ErrorString(error.code), error, self)
            self._err_handler.fatalError(failure)

    def flush(self):
        """Read what waits for more."""
        if self._parser is None:
            return
        defers = self._parser.GetReparseDeferralEnabled()
        try:
            self._parser.SetReparseDeferralEnabled(False)
            self._parser.Parse(b"", False)
        except expat.ExpatError as error:
            self._err_handler.fatalError(SAXParseException(expat.ErrorString(error.code), error, self))
        finally:
            self._parser.SetReparseDeferralEnabled(defers)

    def _close_source(self):
        file = self._source.getCharacterStream()
        if file is not None:
            file.close()
        file = self._source.getByteStream()
        if file is not None:
            file.close()

    def close(self):
        if self._outer or self._parser is None or not self._is_parsing and self._has_root:
            return
        try:
            self.feed(b"", isFinal=True)
            self._cont_handler.endDocument()
            self._is_parsing = False
            self._has_root = True
        finally:
            self._is_parsing = False
            self._close_source()

    # Settings

    def getFeature(self, name):
        if name == handler.feature_namespaces:
            return self._namespaces
        if name == handler.feature_string_interning:
            return self._interning is not None
        if name == handler.feature_external_ges:
            return self._reads_entities
        if name in (handler.feature_validation, handler.feature_external_pes, handler.feature_namespace_prefixes):
            return 0
        raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def setFeature(self, name, state):
        if self._is_parsing:
            raise SAXNotSupportedException("Cannot set features while parsing")
        if name == handler.feature_namespaces:
            self._namespaces = state
        elif name == handler.feature_external_ges:
            self._reads_entities = state
        elif name == handler.feature_string_interning:
            self._interning = {} if state else None
        elif name in (handler.feature_validation, handler.feature_external_pes, handler.feature_namespace_prefixes):
            if state:
                raise SAXNotSupportedException(f"expat does not support {name.rpartition('/')[2]}")
        else:
            raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def getProperty(self, name):
        if name == handler.property_lexical_handler:
            return self._lexical
        if name == handler.property_interning_dict:
            return self._interning
        raise SAXNotRecognizedException(f"Property '{name}' not recognized")

    def setProperty(self, name, value):
        if name == handler.property_lexical_handler:
            self._lexical = value
            if self._parser is not None:
                self._set_handlers()
        elif name == handler.property_interning_dict:
            self._interning = value
        else:
            raise SAXNotRecognizedException(f"Property '{name}' not recognized")

    # Places

    def getColumnNumber(self):
        return None if self._parser is None else self._parser.ErrorColumnNumber

    def getLineNumber(self):
        return 1 if self._parser is None else self._parser.ErrorLineNumber

    def getPublicId(self):
        return self._source.getPublicId()

    def getSystemId(self):
        return self._source.getSystemId()

    # Events

    def start_element(self, name, attrs):
        self._cont_handler.startElement(name, xmlreader.AttributesImpl(attrs))

    def end_element(self, name):
        self._cont_handler.endElement(name)

    def start_element_ns(self, name, attrs):
        values, qnames = {}, {}
        for key, value in attrs.items():
            pair, qname = _pair(key)
            values[pair] = value
            qnames[pair] = qname
        self._cont_handler.startElementNS(_pair(name)[0], None, xmlreader.AttributesNSImpl(values, qnames))

    def end_element_ns(self, name):
        self._cont_handler.endElementNS(_pair(name)[0], None)

    def unparsed_entity_decl(self, name, base, sysid, pubid, notation_name):
        self._dtd_handler.unparsedEntityDecl(name, pubid, sysid, notation_name)

    def external_entity_ref(self, context, base, sysid, pubid):
        if not self._reads_entities:
            return 1
        from . import saxutils

        place = self._ent_handler.resolveEntity(pubid, sysid)
        source = saxutils.prepare_input_source(place, self._source.getSystemId() or "")
        self._outer.append((self._parser, self._source))
        self._parser, self._source = self._parser.ExternalEntityParserCreate(context), source
        try:
            xmlreader.IncrementalParser.parse(self, source)
        except:
            # The reader tells of it.
            return 0
        self._parser, self._source = self._outer.pop()
        return 1

    def skipped_entity_handler(self, name, is_pe):
        self._cont_handler.skippedEntity("%" + name if is_pe else name)

    def notation_decl(self, name, base, sysid, pubid):
        self._dtd_handler.notationDecl(name, pubid, sysid)


def _pair(name):
    """A name of expat as a pair of namespace and name, and with its prefix."""
    parts = name.split(" ")
    if len(parts) == 1:
        return (None, name), name
    if len(parts) == 3:
        return (parts[0], parts[1]), f"{parts[2]}:{parts[1]}"
    return (parts[0], parts[1]), parts[1]


def create_parser(*args, **kwargs):
    """Return a parser."""
    return ExpatParser(*args, **kwargs)
