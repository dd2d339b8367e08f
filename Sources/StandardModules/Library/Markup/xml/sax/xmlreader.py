"""The interface of parsers, and what they hand over."""

from . import handler
from ._exceptions import SAXNotRecognizedException, SAXNotSupportedException


class XMLReader:
    """Reads XML and calls handlers."""

    def __init__(self):
        self._cont_handler = handler.ContentHandler()
        self._dtd_handler = handler.DTDHandler()
        self._ent_handler = handler.EntityResolver()
        self._err_handler = handler.ErrorHandler()

    def parse(self, source):
        """Read a whole document, given by its name or an InputSource."""
        raise NotImplementedError("This method must be implemented!")

    def getContentHandler(self):
        """Who hears of elements and text."""
        return self._cont_handler

    def setContentHandler(self, handler):
        """Say who hears of elements and text."""
        self._cont_handler = handler

    def getDTDHandler(self):
        """Who hears of notations and unparsed entities."""
        return self._dtd_handler

    def setDTDHandler(self, handler):
        """Say who hears of notations and unparsed entities."""
        self._dtd_handler = handler

    def getEntityResolver(self):
        """Who finds external entities."""
        return self._ent_handler

    def setEntityResolver(self, resolver):
        """Say who finds external entities."""
        self._ent_handler = resolver

    def getErrorHandler(self):
        """Who hears of errors."""
        return self._err_handler

    def setErrorHandler(self, handler):
        """Say who hears of errors."""
        self._err_handler = handler

    def setLocale(self, locale):
        """Choose the language of messages: there is one."""
        raise SAXNotSupportedException("Locale support not implemented")

    def getFeature(self, name):
        """Whether a feature is on."""
        raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def setFeature(self, name, state):
        """Turn a feature on or off."""
        raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def getProperty(self, name):
        """The value of a property of the reader."""
        raise SAXNotRecognizedException(f"Property '{name}' not recognized")

    def setProperty(self, name, value):
        """Give a property of the reader a value."""
        raise SAXNotRecognizedException(f"Property '{name}' not recognized")


class IncrementalParser(XMLReader):
    """A parser that can be fed piece by piece."""

    def __init__(self, bufsize=2**16):
        self._bufsize = bufsize
        XMLReader.__init__(self)

    def parse(self, source):
        from . import saxutils

        source = saxutils.prepare_input_source(source)
        self.prepareParser(source)
        file = source.getCharacterStream()
        if file is None:
            file = source.getByteStream()
        while data := file.read(self._bufsize):
            self.feed(data)
        self.close()

    def feed(self, data):
        """Take a piece of the document."""
        raise NotImplementedError("This method must be implemented!")

    def prepareParser(self, source):
        """Called by parse() before the first piece is fed."""
        raise NotImplementedError("prepareParser must be overridden!")

    def close(self):
        """Called when the whole document has been fed."""
        raise NotImplementedError("This method must be implemented!")

    def reset(self):
        """Be ready for another document."""
        raise NotImplementedError("This method must be implemented!")


class Locator:
    """The place of an event in the document."""

    def getColumnNumber(self):
        return -1

    def getLineNumber(self):
        return -1

    def getPublicId(self):
        return None

    def getSystemId(self):
        return None


class InputSource:
    """Where a document comes from: names, an encoding, an open file."""

    def __init__(self, system_id=None):
        self.__system_id = system_id
        self.__public_id = None
        self.__encoding = None
        self.__bytefile = None
        self.__charfile = None

    def setPublicId(self, public_id):
        self.__public_id = public_id

    def getPublicId(self):
        return self.__public_id

    def setSystemId(self, system_id):
        self.__system_id = system_id

    def getSystemId(self):
        return self.__system_id

    def setEncoding(self, encoding):
        self.__encoding = encoding

    def getEncoding(self):
        return self.__encoding

    def setByteStream(self, bytefile):
        self.__bytefile = bytefile

    def getByteStream(self):
        return self.__bytefile

    def setCharacterStream(self, charfile):
        self.__charfile = charfile

    def getCharacterStream(self):
        return self.__charfile


class AttributesImpl:
    """The attributes of an element by name."""

    def __init__(self, attrs):
        self._attrs = attrs

    def getLength(self):
        return len(self._attrs)

    def getType(self, name):
        return "CDATA"

    def getValue(self, name):
        return self._attrs[name]

    def getValueByQName(self, name):
        return self._attrs[name]

    def getNameByQName(self, name):
        if name not in self._attrs:
            raise KeyError(name)
        return name

    def getQNameByName(self, name):
        if name not in self._attrs:
            raise KeyError(name)
        return name

    def getNames(self):
        return list(self._attrs.keys())

    def getQNames(self):
        return list(self._attrs.keys())

    def __len__(self):
        return len(self._attrs)

    def __getitem__(self, name):
        return self._attrs[name]

    def keys(self):
        return list(self._attrs.keys())

    def __contains__(self, name):
        return name in self._attrs

    def get(self, name, alternative=None):
        return self._attrs.get(name, alternative)

    def copy(self):
        return self.__class__(self._attrs)

    def items(self):
        return list(self._attrs.items())

    def values(self):
        return list(self._attrs.values())


class AttributesNSImpl(AttributesImpl):
    """The attributes of an element by pairs of namespace and name."""

    def __init__(self, attrs, qnames):
        self._attrs = attrs
        self._qnames = qnames

    def getValueByQName(self, name):
        return self._attrs[self.getNameByQName(name)]

    def getNameByQName(self, name):
        for pair, qname in self._qnames.items():
            if qname == name:
                return pair
        raise KeyError(name)

    def getQNameByName(self, name):
        return self._qnames[name]

    def getQNames(self):
        return list(self._qnames.values())

    def copy(self):
        return self.__class__(self._attrs, self._qnames)
