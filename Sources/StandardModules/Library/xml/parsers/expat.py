"""Reading XML piece by piece: handlers are called with what is found, in the manner of expat."""

from types import SimpleNamespace as _Names

from xml.etree._reader import Failure, Reader, _errors

__all__ = ["ParserCreate", "ErrorString", "ExpatError", "error", "XMLParserType", "errors", "model"]

EXPAT_VERSION = "expat_2.6.3"
version_info = (2, 6, 3)
native_encoding = "UTF-8"
features = [("sizeof(XML_Char)", 1), ("sizeof(XML_LChar)", 1)]
XML_PARAM_ENTITY_PARSING_NEVER = 0
XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE = 1
XML_PARAM_ENTITY_PARSING_ALWAYS = 2


class ExpatError(Exception):
    """The text is not well-formed: `code` says why, `lineno` and `offset` where."""

    __module__ = "xml.parsers.expat"


error = ExpatError


def make_error(failure):
    """The exception for what a reader has found."""
    made = ExpatError(failure.message)
    made.code = failure.code
    made.lineno, made.offset = failure.position
    return made


def ErrorString(code, /):
    """Return the text of an error's number."""
    return _errors.get(code)


errors = _Names(
    codes={text: code for code, text in _errors.items()}, messages=dict(_errors),
    XML_ERROR_SYNTAX=_errors[2], XML_ERROR_NO_ELEMENTS=_errors[3], XML_ERROR_INVALID_TOKEN=_errors[4],
    XML_ERROR_UNCLOSED_TOKEN=_errors[5], XML_ERROR_TAG_MISMATCH=_errors[7],
    XML_ERROR_DUPLICATE_ATTRIBUTE=_errors[8], XML_ERROR_JUNK_AFTER_DOC_ELEMENT=_errors[9],
    XML_ERROR_UNDEFINED_ENTITY=_errors[11], XML_ERROR_ASYNC_ENTITY=_errors[13],
    XML_ERROR_BAD_CHAR_REF=_errors[14], XML_ERROR_MISPLACED_XML_PI=_errors[17],
    XML_ERROR_UNKNOWN_ENCODING=_errors[18], XML_ERROR_UNCLOSED_CDATA_SECTION=_errors[20],
    XML_ERROR_UNBOUND_PREFIX=_errors[27], XML_ERROR_FINISHED="parsing finished",
)  # fmt: skip
errors.codes["parsing finished"] = 36
model = _Names(
    XML_CTYPE_EMPTY=1, XML_CTYPE_ANY=2, XML_CTYPE_MIXED=3, XML_CTYPE_NAME=4, XML_CTYPE_CHOICE=5,
    XML_CTYPE_SEQ=6, XML_CQUANT_NONE=0, XML_CQUANT_OPT=1, XML_CQUANT_REP=2, XML_CQUANT_PLUS=3,
)  # fmt: skip


class _Target:
    """What the reader calls: it calls the parser's handlers."""

    def __init__(self, parser, separator):
        self.parser = parser
        self.separator = separator
        self.declared = []

    def _name(self, name, is_attribute=False):
        if self.separator is None or name[:1] != "{":
            return name
        uri, _, local = name[1:].partition("}")
        parts = [uri, local]
        if self.parser.namespace_prefixes:
            # The innermost declaration counts; a default namespace is none of attributes.
            prefixes = [one for one, space in self.declared if space == uri and (one or not is_attribute)]
            parts += [one for one in prefixes[-1:] if one]
        return self.separator.join(parts)

    def start(self, tag, attributes):
        parser = self.parser
        parser._flush()
        if parser.StartElementHandler:
            attributes = {self._name(name, True): value for name, value in attributes.items()}
            if parser.ordered_attributes:
                attributes = [part for pair in attributes.items() for part in pair]
            parser.StartElementHandler(self._name(tag), attributes)
        else:
            parser._default(f"<{tag}>")

    def end(self, tag):
        self.parser._flush()
        if self.parser.EndElementHandler:
            self.parser.EndElementHandler(self._name(tag))
        else:
            self.parser._default(f"</{tag}>")

    def data(self, text):
        self.parser._text(text)

    def comment(self, text):
        self.parser._flush()
        if self.parser.CommentHandler:
            self.parser.CommentHandler(text)
        else:
            self.parser._default(f"<!--{text}-->")

    def pi(self, target, text=None):
        self.parser._flush()
        if self.parser.ProcessingInstructionHandler:
            self.parser.ProcessingInstructionHandler(target, text or "")

    def start_ns(self, prefix, uri):
        self.declared.append((prefix, uri))
        if self.parser.StartNamespaceDeclHandler:
            self.parser.StartNamespaceDeclHandler(prefix or None, uri)

    def end_ns(self, prefix):
        self.declared.pop()
        if self.parser.EndNamespaceDeclHandler:
            self.parser.EndNamespaceDeclHandler(prefix or None)

    def doctype(self, name, public, system):
        self.parser._flush()
        if self.parser.StartDoctypeDeclHandler:
            self.parser.StartDoctypeDeclHandler(name, system, public, 0)
        if self.parser.EndDoctypeDeclHandler:
            self.parser.EndDoctypeDeclHandler()

    def entity_declaration(self, name, text):
        if self.parser.EntityDeclHandler:
            self.parser.EntityDeclHandler(name, 0, text, None, None, None, None)


_HANDLERS = (
    "StartElementHandler", "EndElementHandler", "CharacterDataHandler", "CommentHandler",
    "ProcessingInstructionHandler", "StartNamespaceDeclHandler", "EndNamespaceDeclHandler",
    "StartDoctypeDeclHandler", "EndDoctypeDeclHandler", "EntityDeclHandler", "DefaultHandler",
    "DefaultHandlerExpand", "XmlDeclHandler", "ElementDeclHandler", "AttlistDeclHandler",
    "NotationDeclHandler", "UnparsedEntityDeclHandler", "StartCdataSectionHandler",
    "EndCdataSectionHandler", "ExternalEntityRefHandler", "NotStandaloneHandler", "SkippedEntityHandler",
)  # fmt: skip


class XMLParserType:
    """A parser: its handlers are attributes."""

    buffer_size = 8192
    buffer_text = False
    ordered_attributes = False
    specified_attributes = False
    namespace_prefixes = False

    def __init__(self, encoding, separator):
        self._reader = Reader(_Target(self, separator), {}, is_raw=separator is None)
        self._reader.encoding = encoding
        self._parts = []
        self._base = None
        self._is_finished = False
        self._failure = None
        self.intern = {}
        for name in _HANDLERS:
            setattr(self, name, None)

    def Parse(self, data, isfinal=False, /):
        """Read more; `isfinal` says that nothing follows."""
        if self._failure is not None:
            raise make_error(self._failure)
        if self._is_finished:
            raise make_error(Failure(36, *self._place(), "parsing finished"))
        try:
            self._reader.feed(data)
            if isfinal:
                self._is_finished = True
                self._reader.close()
        except Failure as failure:
            self._failure = failure
            self._flush()
            raise make_error(failure) from None
        self._flush()
        return 1

    def ParseFile(self, file, /):
        """Read all of a file."""
        while data := file.read(2048):
            self.Parse(data)
        return self.Parse(b"" if isinstance(data, bytes) else "", True)

    def _text(self, text):
        if self.buffer_text:
            self._parts.append(text)
        elif self.CharacterDataHandler:
            self.CharacterDataHandler(text)
        else:
            self._default(text)

    def _flush(self):
        if self._parts:
            text, self._parts = "".join(self._parts), []
            if self.CharacterDataHandler:
                self.CharacterDataHandler(text)

    def _default(self, text):
        handler = self.DefaultHandlerExpand or self.DefaultHandler
        if handler:
            handler(text)

    def _place(self):
        return self._reader.line, self._reader.column

    @property
    def CurrentLineNumber(self):
        return self._reader.line

    @property
    def CurrentColumnNumber(self):
        return self._reader.column

    ErrorLineNumber, ErrorColumnNumber = CurrentLineNumber, CurrentColumnNumber

    @property
    def CurrentByteIndex(self):
        return self._reader.position

    ErrorByteIndex = CurrentByteIndex

    def SetBase(self, base, /):
        self._base = base

    def GetBase(self):
        return self._base

    def GetInputContext(self):
        return None

    def SetParamEntityParsing(self, flag, /):
        return 1

    def UseForeignDTD(self, flag=True, /):
        pass

    def GetReparseDeferralEnabled(self):
        return True

    def SetReparseDeferralEnabled(self, enabled, /):
        pass


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """Return a new parser; with a separator, names come as URI, separator and local name."""
    if namespace_separator is not None and not isinstance(namespace_separator, str):
        raise TypeError(
            "ParserCreate() argument 'namespace_separator' must be str or None, not "
            + type(namespace_separator).__name__)
    if namespace_separator is not None and len(namespace_separator) > 1:
        raise ValueError(
            "namespace_separator must be at most one character, omitted, or None")
    parser = XMLParserType(encoding, namespace_separator)
    if intern is not None:
        parser.intern = intern
    return parser

# CPython has them in C.
__builtin_functions__ = ("ErrorString", "ParserCreate")
