"""Documents as trees of nodes, as the DOM of the W3C has them."""

__all__ = ["Node", "minidom"]


class Node:
    """What all nodes are: `nodeType` says which kind."""

    __slots__ = ()

    ELEMENT_NODE = 1
    ATTRIBUTE_NODE = 2
    TEXT_NODE = 3
    CDATA_SECTION_NODE = 4
    ENTITY_REFERENCE_NODE = 5
    ENTITY_NODE = 6
    PROCESSING_INSTRUCTION_NODE = 7
    COMMENT_NODE = 8
    DOCUMENT_NODE = 9
    DOCUMENT_TYPE_NODE = 10
    DOCUMENT_FRAGMENT_NODE = 11
    NOTATION_NODE = 12


class DOMException(Exception):
    """A base of the DOM's errors: `code` is their number."""

    def __init__(self, *args, **kw):
        if self.__class__ is DOMException:
            raise RuntimeError("DOMException should not be instantiated directly")
        Exception.__init__(self, *args, **kw)

    def _get_code(self):
        return self.code


_ERRORS = (
    "IndexSizeErr", "DomstringSizeErr", "HierarchyRequestErr", "WrongDocumentErr",
    "InvalidCharacterErr", "NoDataAllowedErr", "NoModificationAllowedErr", "NotFoundErr",
    "NotSupportedErr", "InuseAttributeErr", "InvalidStateErr", "SyntaxErr", "InvalidModificationErr",
    "NamespaceErr", "InvalidAccessErr", "ValidationErr",
)  # fmt: skip
_CODES = (
    "INDEX_SIZE_ERR", "DOMSTRING_SIZE_ERR", "HIERARCHY_REQUEST_ERR", "WRONG_DOCUMENT_ERR",
    "INVALID_CHARACTER_ERR", "NO_DATA_ALLOWED_ERR", "NO_MODIFICATION_ALLOWED_ERR", "NOT_FOUND_ERR",
    "NOT_SUPPORTED_ERR", "INUSE_ATTRIBUTE_ERR", "INVALID_STATE_ERR", "SYNTAX_ERR",
    "INVALID_MODIFICATION_ERR", "NAMESPACE_ERR", "INVALID_ACCESS_ERR", "VALIDATION_ERR",
)  # fmt: skip
for _number, (_name, _code) in enumerate(zip(_ERRORS, _CODES), 1):
    globals()[_code] = _number
    globals()[_name] = type(_name, (DOMException,), {"code": _number, "__module__": __name__})
del _number, _name, _code


class UserDataHandler:
    """What has happened to a node with data of a user."""

    NODE_CLONED = 1
    NODE_IMPORTED = 2
    NODE_DELETED = 3
    NODE_RENAMED = 4


XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"
XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"
EMPTY_NAMESPACE = None
EMPTY_PREFIX = None


def getDOMImplementation(name=None, features=()):
    """Return an object that makes documents."""
    from xml.dom import minidom

    return minidom.getDOMImplementation(features)
