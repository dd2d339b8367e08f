"""What can go wrong while XML is read."""


class SAXException(Exception):
    """An error or warning of a parser."""

    def __init__(self, msg, exception=None):
        self._msg = msg
        self._exception = exception
        Exception.__init__(self, msg)

    def getMessage(self):
        return self._msg

    def getException(self):
        return self._exception

    def __str__(self):
        return self._msg

    def __getitem__(self, index):
        raise AttributeError("__getitem__")


class SAXParseException(SAXException):
    """An error at a place of a document."""

    def __init__(self, msg, exception, locator):
        SAXException.__init__(self, msg, exception)
        self._locator = locator
        # The parser goes on, or is used again: the place is kept as it was.
        self._systemId = locator.getSystemId()
        self._colnum = locator.getColumnNumber()
        self._linenum = locator.getLineNumber()

    def getColumnNumber(self):
        return self._colnum

    def getLineNumber(self):
        return self._linenum

    def getPublicId(self):
        return self._locator.getPublicId()

    def getSystemId(self):
        return self._systemId

    def __str__(self):
        place = [self.getSystemId(), self.getLineNumber(), self.getColumnNumber()]
        name, line, column = ("<unknown>" if place[0] is None else place[0], *("?" if one is None else one for one in place[1:]))
        return f"{name}:{line}:{column}: {self._msg}"


class SAXNotRecognizedException(SAXException):
    """A feature or property that the parser has never heard of."""


class SAXNotSupportedException(SAXException):
    """A feature or property that the parser cannot set so."""


class SAXReaderNotAvailable(SAXNotSupportedException):
    """A parser that cannot be used here."""
