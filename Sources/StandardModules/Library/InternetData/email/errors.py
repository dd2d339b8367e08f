"""What can be wrong with messages: exceptions, and defects that a parser notes and goes on."""

from types import new_class

__all__ = []


def _declare(base, *names, doc):
    """Declare classes that differ in their names alone."""
    for name in names:
        globals()[name] = new_class(
            name, base if isinstance(base, tuple) else (base,), exec_body=lambda body: body.update(
                __module__=__name__, __doc__=doc))


class MessageError(Exception):
    """Any error of this package."""


_declare(MessageError, "MessageParseError", "CharsetError", "HeaderWriteError", doc="A message cannot be handled.")
_declare(MessageParseError, "HeaderParseError", "BoundaryError", doc="A message cannot be parsed.")


class MultipartConversionError(MessageError, TypeError):
    """Something is attached to a message that is no multipart."""


class MessageDefect(ValueError):
    """What is wrong with a message that can be read all the same."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


_declare(
    MessageDefect, "NoBoundaryInMultipartDefect", "StartBoundaryNotFoundDefect", "CloseBoundaryNotFoundDefect",
    "FirstHeaderLineIsContinuationDefect", "MisplacedEnvelopeHeaderDefect", "MissingHeaderBodySeparatorDefect",
    "MultipartInvariantViolationDefect", "InvalidMultipartContentTransferEncodingDefect",
    "UndecodableBytesDefect", "InvalidBase64PaddingDefect", "InvalidBase64CharactersDefect",
    "InvalidBase64LengthDefect", doc="A message has been read in spite of this.")
MalformedHeaderDefect = MissingHeaderBodySeparatorDefect


class HeaderDefect(MessageDefect):
    """What is wrong with one header."""

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)


_declare(
    HeaderDefect, "InvalidHeaderDefect", "HeaderMissingRequiredValue", "ObsoleteHeaderDefect",
    "NonASCIILocalPartDefect", "InvalidDateDefect", doc="A header has been read in spite of this.")


class NonPrintableDefect(HeaderDefect):
    """A header holds characters that cannot be printed."""

    def __init__(self, non_printables):
        super().__init__(non_printables)
        self.non_printables = non_printables

    def __str__(self):
        return f"the following ASCII non-printables found in header: {self.non_printables}"
