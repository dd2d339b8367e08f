"""Inclusion: elements of XInclude are replaced by what they refer to."""

import copy
from urllib.parse import urljoin

from xml.etree import ElementTree

XINCLUDE = "{http://www.w3.org/2001/XInclude}"
XINCLUDE_INCLUDE = XINCLUDE + "include"
XINCLUDE_FALLBACK = XINCLUDE + "fallback"
DEFAULT_MAX_INCLUSION_DEPTH = 6


class FatalIncludeError(SyntaxError):
    """Something cannot be included."""


class LimitedRecursiveIncludeError(FatalIncludeError):
    """Inclusions lie in each other too deeply."""


def default_loader(href, parse, encoding=None):
    """The root of a document, or a text."""
    if parse == "xml":
        with open(href, "rb") as file:
            return ElementTree.parse(file).getroot()
    with open(href, "r", encoding=encoding or "UTF-8") as file:
        return file.read()


def include(elem, loader=None, base_url=None, max_depth=DEFAULT_MAX_INCLUSION_DEPTH):
    """Replace what is included in an element, in place."""
    if max_depth is not None and max_depth < 0:
        raise ValueError(f"expected non-negative depth or None for 'max_depth', got {max_depth!r}")
    if hasattr(elem, "getroot"):
        elem = elem.getroot()
    _include(elem, loader or default_loader, base_url, max_depth, set())


def _include(elem, loader, base_url, depth, parents):
    index = 0
    while index < len(elem):
        child = elem[index]
        if child.tag == XINCLUDE_INCLUDE:
            index += _replace(elem, index, loader, base_url, depth, parents)
            continue
        if child.tag == XINCLUDE_FALLBACK:
            raise FatalIncludeError(f"xi:fallback tag must be child of xi:include ({child.tag!r})")
        _include(child, loader, base_url, depth, parents)
        index += 1


def _replace(elem, index, loader, base_url, depth, parents):
    """Put what is included in the place of a child; return how many elements that are."""
    child = elem[index]
    href = child.get("href")
    if base_url:
        href = urljoin(base_url, href)
    parse = child.get("parse", "xml")
    if parse == "xml":
        if href in parents:
            raise FatalIncludeError(f"recursive include of {href}")
        if depth == 0:
            raise LimitedRecursiveIncludeError(f"maximum xinclude depth reached when including file {href}")
        node = loader(href, parse)
        if node is None:
            raise FatalIncludeError(f"cannot load {href!r} as {parse!r}")
        node = copy.copy(node)
        _include(node, loader, href, None if depth is None else depth - 1, parents | {href})
        if child.tail:
            node.tail = (node.tail or "") + child.tail
        elem[index] = node
        return 1
    if parse != "text":
        raise FatalIncludeError(f"unknown parse type in xi:include tag ({parse!r})")
    text = loader(href, parse, child.get("encoding"))
    if text is None:
        raise FatalIncludeError(f"cannot load {href!r} as {parse!r}")
    text += child.tail or ""
    if index:
        elem[index - 1].tail = (elem[index - 1].tail or "") + text
    else:
        elem.text = (elem.text or "") + text
    del elem[index]
    return 0
