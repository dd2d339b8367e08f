"""Python wrapper for Expat parser."""

import sys
from types import ModuleType

import _expat_errors as errors
from _expat import ErrorString, ParserCreate, XMLParserType

EXPAT_VERSION = "expat_2.6.3"
version_info = (2, 6, 3)
native_encoding = "UTF-8"
features = [
    ("sizeof(XML_Char)", 1), ("sizeof(XML_LChar)", 1), ("XML_DTD", 0), ("XML_CONTEXT_BYTES", 1024), ("XML_NS", 0),
    ("XML_BLAP_MAX_AMP", 100), ("XML_BLAP_ACT_THRES", 8388608), ("XML_GE", 0),
]  # fmt: skip
XML_PARAM_ENTITY_PARSING_NEVER = 0
XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE = 1
XML_PARAM_ENTITY_PARSING_ALWAYS = 2


class ExpatError(Exception):
    """The text is not well-formed: `code` says why, `lineno` and `offset` where."""

    __module__ = "xml.parsers.expat"


error = ExpatError

model = ModuleType("pyexpat.model", "Constants used to interpret content model information.")
vars(model).update(
    XML_CTYPE_EMPTY=1, XML_CTYPE_ANY=2, XML_CTYPE_MIXED=3, XML_CTYPE_NAME=4, XML_CTYPE_CHOICE=5,
    XML_CTYPE_SEQ=6, XML_CQUANT_NONE=0, XML_CQUANT_OPT=1, XML_CQUANT_REP=2, XML_CQUANT_PLUS=3,
)
sys.modules.update({"pyexpat.errors": errors, "pyexpat.model": model})
del sys, ModuleType

# CPython has them in C.
__builtin_functions__ = ("ErrorString", "ParserCreate")
