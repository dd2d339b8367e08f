# The names of errors are a module of their own, with all codes.
import xml.parsers.expat.errors
from xml.parsers.expat import ErrorString, ExpatError, ParserCreate, errors
from xml.parsers.expat.model import XML_CTYPE_SEQ

try:
    ParserCreate().Parse("<a><b></a>", True)
except ExpatError as error:
    print(ErrorString(error.code) == errors.XML_ERROR_TAG_MISMATCH, errors.messages[error.code])  # expect: True mismatched tag
print(xml.parsers.expat.errors.codes[errors.XML_ERROR_NO_MEMORY], XML_CTYPE_SEQ, errors.__name__)  # expect: 1 6 pyexpat.errors
