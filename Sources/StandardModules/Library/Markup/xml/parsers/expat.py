"""Reading XML piece by piece: handlers are called with what is found, in the manner of expat."""

import re
import sys
from types import ModuleType

import _expat_errors as errors
from xml.etree._reader import Failure, Reader

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
    return errors.messages.get(code)


model = ModuleType("pyexpat.model", "Constants used to interpret content model information.")
vars(model).update(
    XML_CTYPE_EMPTY=1, XML_CTYPE_ANY=2, XML_CTYPE_MIXED=3, XML_CTYPE_NAME=4, XML_CTYPE_CHOICE=5,
    XML_CTYPE_SEQ=6, XML_CQUANT_NONE=0, XML_CQUANT_OPT=1, XML_CQUANT_REP=2, XML_CQUANT_PLUS=3,
)
# They can be imported as if they were files.
sys.modules.update({"xml.parsers.expat.errors": errors, "xml.parsers.expat.model": model})


class _Target:
    """What the reader calls: it calls the parser's handlers."""

    takes_pieces = True

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

    def _call(self, handler, *arguments):
        """Call a handler, behind the text that waits; return whether there is one."""
        function = getattr(self.parser, handler)
        if function is None:
            return False
        self.parser._flush()
        function(*arguments)
        return True

    def start(self, tag, attributes):
        parser = self.parser
        if parser.StartElementHandler:
            attributes = {self._name(name, True): value for name, value in attributes.items()}
            if parser.ordered_attributes:
                attributes = [part for pair in attributes.items() for part in pair]
            self._call("StartElementHandler", self._name(tag), attributes)
        else:
            parser._default(f"<{tag}>")

    def end(self, tag):
        if not self._call("EndElementHandler", self._name(tag)):
            self.parser._default(f"</{tag}>")

    def data(self, text):
        self.parser._text(text)

    def cdata(self, text):
        self._call("StartCdataSectionHandler")
        self.parser._text(text)
        self._call("EndCdataSectionHandler")

    def comment(self, text):
        if not self._call("CommentHandler", text):
            self.parser._default(f"<!--{text}-->")

    def pi(self, target, text=None):
        if not self._call("ProcessingInstructionHandler", target, text or ""):
            self.parser._default(f"<?{target} {text or ''}?>")

    def xml_declaration(self, text):
        parts = dict(re.findall(r"(version|encoding|standalone)\s*=\s*['\"]([^'\"]*)", text))
        standalone = {"yes": 1, "no": 0}.get(parts.get("standalone"), -1)
        if not self._call("XmlDeclHandler", parts.get("version"), parts.get("encoding"), standalone):
            self.parser._default(text)

    def start_ns(self, prefix, uri):
        self.declared.append((prefix, uri))
        self._call("StartNamespaceDeclHandler", prefix or None, uri)

    def end_ns(self, prefix):
        self.declared.pop()
        self._call("EndNamespaceDeclHandler", prefix or None)

    def start_doctype(self, name, public, system, has_subset):
        self._call("StartDoctypeDeclHandler", name, system, public, int(has_subset))

    def doctype(self, name, public, system):
        self._call("EndDoctypeDeclHandler")

    def skipped_entity(self, name):
        self._call("SkippedEntityHandler", name, 0)

    def entity_declaration(self, name, text, public=None, system=None, notation=None):
        parser = self.parser
        if notation is not None and parser.UnparsedEntityDeclHandler:
            parser.UnparsedEntityDeclHandler(name, parser.GetBase(), system, public, notation)
        elif parser.EntityDeclHandler:
            base = parser.GetBase() if text is None else None
            parser.EntityDeclHandler(name, 0, text, base, system, public, notation)

    def notation_declaration(self, name, public, system):
        if self.parser.NotationDeclHandler:
            self.parser.NotationDeclHandler(name, self.parser.GetBase(), system, public)

    def attribute_declaration(self, element, name, kind, default, is_required):
        if self.parser.AttlistDeclHandler:
            self.parser.AttlistDeclHandler(element, name, kind, default, int(is_required))

    def external_entity(self, name, public, system):
        parser = self.parser
        parser._flush()
        if parser.ExternalEntityRefHandler:
            # An external parser would be told the entity's name by this.
            if not parser.ExternalEntityRefHandler(name, parser.GetBase(), system, public):
                raise parser._reader.error(21)
        else:
            parser._default(f"&{name};")


_HANDLERS = (
    "StartElementHandler", "EndElementHandler", "CharacterDataHandler", "CommentHandler",
    "ProcessingInstructionHandler", "StartNamespaceDeclHandler", "EndNamespaceDeclHandler",
    "StartDoctypeDeclHandler", "EndDoctypeDeclHandler", "EntityDeclHandler", "DefaultHandler",
    "DefaultHandlerExpand", "XmlDeclHandler", "ElementDeclHandler", "AttlistDeclHandler",
    "NotationDeclHandler", "UnparsedEntityDeclHandler", "StartCdataSectionHandler",
    "EndCdataSectionHandler", "ExternalEntityRefHandler", "NotStandaloneHandler", "SkippedEntityHandler",
)  # fmt: skip


def _switch(name):
    """An attribute that is true or false."""
    key = "_" + name
    return property(lambda self: self.__dict__.get(key, False), lambda self, value: self.__dict__.update({key: bool(value)}))


class XMLParserType:
    """A parser: its handlers are attributes."""

    buffer_size = 8192
    buffer_text, ordered_attributes, specified_attributes, namespace_prefixes = (
        _switch(name) for name in ("buffer_text", "ordered_attributes", "specified_attributes", "namespace_prefixes")
    )

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
            return
        # As expat hands it on: line by line, and what ends the lines by itself.
        give = self.CharacterDataHandler or self._default
        for place, line in enumerate(text.split("\n")):
            if place:
                give("\n")
            if line:
                give(line)

    def _flush(self):
        if self._parts:
            text, self._parts = "".join(self._parts), []
            if self.CharacterDataHandler:
                self.CharacterDataHandler(text)

    def _default(self, text):
        handler = self.DefaultHandlerExpand or self.DefaultHandler
        if handler:
            self._flush()
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

    # Text is read as soon as it is whole: the setting is only kept.
    _defers = True

    def GetReparseDeferralEnabled(self):
        return self._defers

    def SetReparseDeferralEnabled(self, enabled, /):
        self._defers = bool(enabled)


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
