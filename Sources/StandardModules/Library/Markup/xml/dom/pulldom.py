"""Documents as events that a program asks for one by one; those it wants to see whole become trees."""

import io
import xml.sax
import xml.sax.handler
from xml.dom import XML_NAMESPACE, XMLNS_NAMESPACE

START_ELEMENT = "START_ELEMENT"
END_ELEMENT = "END_ELEMENT"
COMMENT = "COMMENT"
START_DOCUMENT = "START_DOCUMENT"
END_DOCUMENT = "END_DOCUMENT"
PROCESSING_INSTRUCTION = "PROCESSING_INSTRUCTION"
IGNORABLE_WHITESPACE = "IGNORABLE_WHITESPACE"
CHARACTERS = "CHARACTERS"

default_bufsize = 2**14 - 20


class PullDOM(xml.sax.ContentHandler):
    """Makes an event and a node of what a reader of SAX tells."""

    _locator = None
    document = None

    def __init__(self, documentFactory=None):
        self.documentFactory = documentFactory
        # Events are pairs of themselves and what follows, as far as it is there.
        self.firstEvent = self.lastEvent = [None, None]
        self.elementStack = []
        self.push, self.pop = self.elementStack.append, self.elementStack.pop
        self._ns_contexts = [{XML_NAMESPACE: "xml"}]
        self._current_context = self._ns_contexts[-1]
        self._xmlns_attrs = []
        self.pending_events = []

    def _add(self, kind, node):
        self.lastEvent[1] = [(kind, node), None]
        self.lastEvent = self.lastEvent[1]

    def setDocumentLocator(self, locator):
        self._locator = locator

    def startPrefixMapping(self, prefix, uri):
        self._xmlns_attrs.append((prefix or "xmlns", uri))
        self._ns_contexts.append(self._current_context.copy())
        self._current_context[uri] = prefix or None

    def endPrefixMapping(self, prefix):
        self._current_context = self._ns_contexts.pop()

    def _qualified(self, uri, local):
        prefix = self._current_context[uri]
        return f"{prefix}:{local}" if prefix else local

    def _element(self, uri, name):
        if not self.document:
            return self.buildDocument(uri, name)
        return self.document.createElementNS(uri, name) if uri else self.document.createElement(name)

    def startElementNS(self, name, tagName, attrs):
        for prefix, declared in self._xmlns_attrs:
            attrs._attrs[XMLNS_NAMESPACE, prefix] = declared
        self._xmlns_attrs = []
        uri, local = name
        node = self._element(uri, (tagName or self._qualified(uri, local)) if uri else local)
        for (uri, local), value in attrs.items():
            if uri:
                if uri == XMLNS_NAMESPACE:
                    full = local if local == "xmlns" else "xmlns:" + local
                else:
                    full = self._qualified(uri, local)
                attribute = self.document.createAttributeNS(uri, full)
                node.setAttributeNodeNS(attribute)
            else:
                attribute = self.document.createAttribute(local)
                node.setAttributeNode(attribute)
            attribute.value = value
        self._add(START_ELEMENT, node)
        self.push(node)

    def endElementNS(self, name, tagName):
        self._add(END_ELEMENT, self.pop())

    def startElement(self, name, attrs):
        node = self._element(None, name)
        for key, value in attrs.items():
            attribute = self.document.createAttribute(key)
            attribute.value = value
            node.setAttributeNode(attribute)
        self._add(START_ELEMENT, node)
        self.push(node)

    def endElement(self, name):
        self._add(END_ELEMENT, self.pop())

    def comment(self, s):
        if self.document:
            self._add(COMMENT, self.document.createComment(s))
        else:
            self.pending_events.append((COMMENT, s))

    def processingInstruction(self, target, data):
        if self.document:
            self._add(PROCESSING_INSTRUCTION, self.document.createProcessingInstruction(target, data))
        else:
            self.pending_events.append((PROCESSING_INSTRUCTION, target, data))

    def ignorableWhitespace(self, chars):
        self._add(IGNORABLE_WHITESPACE, self.document.createTextNode(chars))

    def characters(self, chars):
        self._add(CHARACTERS, self.document.createTextNode(chars))

    def startDocument(self):
        if self.documentFactory is None:
            import xml.dom.minidom

            self.documentFactory = xml.dom.minidom.Document.implementation

    def buildDocument(self, uri, tagname):
        """Make the document, whose root must be known, and what came before the root."""
        self.document = document = self.documentFactory.createDocument(uri, tagname, None)
        self._add(START_DOCUMENT, document)
        self.push(document)
        for kind, *parts in self.pending_events:
            make = document.createComment if kind == COMMENT else document.createProcessingInstruction
            self._add(kind, make(*parts))
        self.pending_events = None
        return document.firstChild

    def endDocument(self):
        self.lastEvent[1] = [(END_DOCUMENT, self.document), None]
        self.pop()

    def clear(self):
        """Let go of the document."""
        self.document = None


class ErrorHandler:
    """Prints warnings and raises errors."""

    def warning(self, exception):
        print(exception)

    def error(self, exception):
        raise exception

    def fatalError(self, exception):
        raise exception


class DOMEventStream:
    """The events of a stream, which is read as far as they are asked for."""

    def __init__(self, stream, parser, bufsize):
        self.stream = stream
        self.parser = parser
        self.bufsize = bufsize
        if not hasattr(parser, "feed"):
            self.getEvent = self._slurp
        self.reset()

    def reset(self):
        self.pulldom = PullDOM()
        self.parser.setFeature(xml.sax.handler.feature_namespaces, 1)
        self.parser.setContentHandler(self.pulldom)

    def __iter__(self):
        return self

    def __next__(self):
        event = self.getEvent()
        if event is None:
            raise StopIteration
        return event

    def expandNode(self, node):
        """Read up to the end of a node and make a tree of it."""
        parents = [node]
        while event := self.getEvent():
            kind, current = event
            if current is node:
                return
            if kind != END_ELEMENT:
                parents[-1].appendChild(current)
            if kind == START_ELEMENT:
                parents.append(current)
            elif kind == END_ELEMENT:
                del parents[-1]

    def getEvent(self):
        """Return the next event and its node; None at the end."""
        pulldom = self.pulldom
        if not pulldom.firstEvent[1]:
            pulldom.lastEvent = pulldom.firstEvent
        while not pulldom.firstEvent[1]:
            data = self.stream.read(self.bufsize)
            if not data:
                self.parser.close()
                return None
            self.parser.feed(data)
        return self._emit()

    def _slurp(self):
        """All events at once, of a reader that cannot be fed."""
        self.parser.parse(self.stream)
        self.getEvent = self._emit
        return self._emit()

    def _emit(self):
        first = self.pulldom.firstEvent
        event, first[1] = first[1]
        return event

    def clear(self):
        """Let go of the reader and the document."""
        self.pulldom.clear()
        del self.pulldom
        self.parser = self.stream = None


class SAX2DOM(PullDOM):
    """Makes a tree of all that a reader tells."""

    def _into_parent(self):
        self.elementStack[-2].appendChild(self.elementStack[-1])

    def startElementNS(self, name, tagName, attrs):
        PullDOM.startElementNS(self, name, tagName, attrs)
        self._into_parent()

    def startElement(self, name, attrs):
        PullDOM.startElement(self, name, attrs)
        self._into_parent()

    def _into_element(self):
        self.elementStack[-1].appendChild(self.lastEvent[0][1])

    def processingInstruction(self, target, data):
        PullDOM.processingInstruction(self, target, data)
        self._into_element()

    def ignorableWhitespace(self, chars):
        PullDOM.ignorableWhitespace(self, chars)
        self._into_element()

    def characters(self, chars):
        PullDOM.characters(self, chars)
        self._into_element()


def parse(stream_or_string, parser=None, bufsize=None):
    """Return the events of a file or of the file of a name."""
    is_name = isinstance(stream_or_string, str)
    stream = open(stream_or_string, "rb") if is_name else stream_or_string
    return DOMEventStream(stream, parser or xml.sax.make_parser(), bufsize or default_bufsize)


def parseString(string, parser=None):
    """Return the events of a text."""
    return DOMEventStream(io.StringIO(string), parser or xml.sax.make_parser(), len(string))
