"""XML read as events: a handler is called for each tag and text."""

import importlib
import io
import sys

from ._exceptions import (
    SAXException, SAXNotRecognizedException, SAXNotSupportedException, SAXParseException,
    SAXReaderNotAvailable)
from .handler import ContentHandler, ErrorHandler
from .xmlreader import InputSource

__all__ = [
    "ContentHandler", "ErrorHandler", "InputSource", "SAXException", "SAXNotRecognizedException",
    "SAXNotSupportedException", "SAXParseException", "SAXReaderNotAvailable", "default_parser_list",
    "make_parser", "parse", "parseString",
]

default_parser_list = ["xml.sax.expatreader"]


def make_parser(parser_list=()):
    """Return a parser of the first module that has one."""
    for name in (*parser_list, *default_parser_list):
        try:
            return importlib.import_module(name).create_parser()
        except ImportError:
            if name in sys.modules:
                raise
        except SAXReaderNotAvailable:
            pass
    raise SAXReaderNotAvailable("No parsers found", None)


def parse(source, handler, errorHandler=ErrorHandler()):
    """Read a file, by name or open, and call the handler's methods."""
    parser = make_parser()
    parser.setContentHandler(handler)
    parser.setErrorHandler(errorHandler)
    parser.parse(source)


def parseString(string, handler, errorHandler=ErrorHandler()):
    """Read a text or bytes, and call the handler's methods."""
    if errorHandler is None:
        errorHandler = ErrorHandler()
    parser = make_parser()
    parser.setContentHandler(handler)
    parser.setErrorHandler(errorHandler)
    source = InputSource()
    if isinstance(string, str):
        source.setCharacterStream(io.StringIO(string))
    else:
        source.setByteStream(io.BytesIO(string))
    parser.parse(source)
