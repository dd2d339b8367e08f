"""Texts escaped, documents written, and handlers in a row."""

import codecs
import io
import os
import urllib.parse

from . import handler, xmlreader


def _replaced(text, pairs):
    for old, new in pairs.items():
        text = text.replace(old, new)
    return text


def escape(data, entities={}):
    """Escape &, < and > in a text, and what else is asked for."""
    return _replaced(data.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;"), entities)


def unescape(data, entities={}):
    """Undo what escape() has done."""
    data = data.replace("&lt;", "<").replace("&gt;", ">")
    return _replaced(data, entities).replace("&amp;", "&")


def quoteattr(data, entities={}):
    """Escape and quote the value of an attribute."""
    data = escape(data, {**entities, "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    if '"' not in data:
        return f'"{data}"'
    if "'" not in data:
        return f"'{data}'"
    return '"' + data.replace('"', "&quot;") + '"'


def _text_writer(out, encoding):
    if isinstance(out, (io.TextIOBase, codecs.StreamWriter, codecs.StreamReaderWriter)):
        return out
    if isinstance(out, (io.RawIOBase, io.BufferedIOBase)):
        raw = out
    else:
        raw = io.BufferedIOBase()
        raw.writable = lambda: True
        raw.write = out.write
        raw.seekable = getattr(out, "seekable", lambda: False)
        raw.tell = getattr(out, "tell", lambda: 0)

    class Writer(io.TextIOWrapper):
        # The stream belongs to the caller.
        def close(self):
            self.flush()

        __del__ = close

    return Writer(raw, encoding, "xmlcharrefreplace", newline="\n", write_through=True)


class XMLGenerator(handler.ContentHandler):
    """Writes the events that it is told as a document."""

    def __init__(self, out=None, encoding="iso-8859-1", short_empty_elements=False):
        import sys

        handler.ContentHandler.__init__(self)
        out = _text_writer(sys.stdout if out is None else out, encoding)
        self._write, self._flush = out.write, out.flush
        self._encoding = encoding
        self._contexts = [{}]
        self._prefixes = self._contexts[-1]
        self._new_prefixes = []
        self._short = short_empty_elements
        self._is_open = False

    def _qname(self, name):
        namespace, name = name
        if not namespace:
            return name
        if namespace == "http://www.w3.org/XML/1998/namespace":
            return "xml:" + name
        prefix = self._prefixes[namespace]
        return f"{prefix}:{name}" if prefix else name

    def _finish_tag(self):
        if self._is_open:
            self._write(">")
            self._is_open = False

    def _start(self, name, declarations, attributes):
        self._finish_tag()
        self._write("<" + name)
        for prefix, uri in declarations:
            self._write(f' xmlns:{prefix}="{uri}"' if prefix else f' xmlns="{uri}"')
        for key, value in attributes:
            self._write(f" {key}={quoteattr(value)}")
        if self._short:
            self._is_open = True
        else:
            self._write(">")

    def _end(self, name):
        if self._is_open:
            self._write("/>")
            self._is_open = False
        else:
            self._write(f"</{name}>")

    def startDocument(self):
        self._write(f'<?xml version="1.0" encoding="{self._encoding}"?>\n')

    def endDocument(self):
        self._flush()

    def startPrefixMapping(self, prefix, uri):
        self._contexts.append(self._prefixes.copy())
        self._prefixes[uri] = prefix
        self._new_prefixes.append((prefix, uri))

    def endPrefixMapping(self, prefix):
        self._prefixes = self._contexts.pop()

    def startElement(self, name, attrs):
        self._start(name, (), attrs.items())

    def endElement(self, name):
        self._end(name)

    def startElementNS(self, name, qname, attrs):
        declarations, self._new_prefixes = self._new_prefixes, []
        self._start(self._qname(name), declarations, [(self._qname(key), value) for key, value in attrs.items()])

    def endElementNS(self, name, qname):
        self._end(self._qname(name))

    def characters(self, content):
        if content:
            self._finish_tag()
            self._write(escape(content if isinstance(content, str) else str(content, self._encoding)))

    def ignorableWhitespace(self, content):
        if content:
            self._finish_tag()
            self._write(content if isinstance(content, str) else str(content, self._encoding))

    def processingInstruction(self, target, data):
        self._finish_tag()
        self._write(f"<?{target} {data}?>")


class XMLFilterBase(xmlreader.XMLReader):
    """Stands between a parser and the handlers, and hands everything on."""

    def __init__(self, parent=None):
        xmlreader.XMLReader.__init__(self)
        self._parent = parent

    def error(self, exception):
        self._err_handler.error(exception)

    def fatalError(self, exception):
        self._err_handler.fatalError(exception)

    def warning(self, exception):
        self._err_handler.warning(exception)

    def setDocumentLocator(self, locator):
        self._cont_handler.setDocumentLocator(locator)

    def startDocument(self):
        self._cont_handler.startDocument()

    def endDocument(self):
        self._cont_handler.endDocument()

    def startPrefixMapping(self, prefix, uri):
        self._cont_handler.startPrefixMapping(prefix, uri)

    def endPrefixMapping(self, prefix):
        self._cont_handler.endPrefixMapping(prefix)

    def startElement(self, name, attrs):
        self._cont_handler.startElement(name, attrs)

    def endElement(self, name):
        self._cont_handler.endElement(name)

    def startElementNS(self, name, qname, attrs):
        self._cont_handler.startElementNS(name, qname, attrs)

    def endElementNS(self, name, qname):
        self._cont_handler.endElementNS(name, qname)

    def characters(self, content):
        self._cont_handler.characters(content)

    def ignorableWhitespace(self, chars):
        self._cont_handler.ignorableWhitespace(chars)

    def processingInstruction(self, target, data):
        self._cont_handler.processingInstruction(target, data)

    def skippedEntity(self, name):
        self._cont_handler.skippedEntity(name)

    def notationDecl(self, name, publicId, systemId):
        self._dtd_handler.notationDecl(name, publicId, systemId)

    def unparsedEntityDecl(self, name, publicId, systemId, ndata):
        self._dtd_handler.unparsedEntityDecl(name, publicId, systemId, ndata)

    def resolveEntity(self, publicId, systemId):
        return self._ent_handler.resolveEntity(publicId, systemId)

    def parse(self, source):
        self._parent.setContentHandler(self)
        self._parent.setErrorHandler(self)
        self._parent.setEntityResolver(self)
        self._parent.setDTDHandler(self)
        self._parent.parse(source)

    def setLocale(self, locale):
        self._parent.setLocale(locale)

    def getFeature(self, name):
        return self._parent.getFeature(name)

    def setFeature(self, name, state):
        self._parent.setFeature(name, state)

    def getProperty(self, name):
        return self._parent.getProperty(name)

    def setProperty(self, name, value):
        self._parent.setProperty(name, value)

    def getParent(self):
        return self._parent

    def setParent(self, parent):
        self._parent = parent


def prepare_input_source(source, base=""):
    """Return an InputSource with an open stream for a name, a file or an InputSource."""
    if isinstance(source, os.PathLike):
        source = os.fspath(source)
    if isinstance(source, str):
        source = xmlreader.InputSource(source)
    elif hasattr(source, "read"):
        file = source
        source = xmlreader.InputSource()
        if isinstance(file.read(0), str):
            source.setCharacterStream(file)
        else:
            source.setByteStream(file)
        if isinstance(getattr(file, "name", None), str):
            source.setSystemId(file.name)
    if source.getCharacterStream() is None and source.getByteStream() is None:
        name = source.getSystemId()
        path = os.path.join(os.path.dirname(os.path.normpath(base)), name)
        if os.path.isfile(path):
            source.setSystemId(path)
            source.setByteStream(open(path, "rb"))
        else:
            import urllib.request

            source.setSystemId(urllib.parse.urljoin(base, name))
            source.setByteStream(urllib.request.urlopen(source.getSystemId()))
    return source
