"""Elements as text: XML, HTML and plain."""

import _elementtree

# Prefixes that need no declaration by scripts.
_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml", "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs", "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}  # fmt: skip
HTML_EMPTY = {
    "area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex",
    "link", "meta", "param", "source", "track", "wbr",
}  # fmt: skip


def _raise_serialization_error(text):
    raise TypeError(f"cannot serialize {text!r} (type {type(text).__name__})")


def _namespaces(root, default_namespace=None):
    """How each name is written, and the prefixes that must be declared."""
    names = {None: None}
    namespaces = {default_namespace: ""} if default_namespace else {}

    def add(name):
        try:
            if name[:1] == "{":
                uri, _, local = name[1:].rpartition("}")
                prefix = namespaces.get(uri)
                if prefix is None:
                    prefix = _namespace_map.get(uri) or f"ns{len(namespaces)}"
                    if prefix != "xml":
                        namespaces[uri] = prefix
                names[name] = f"{prefix}:{local}" if prefix else local
            else:
                if default_namespace:
                    raise ValueError("cannot use non-qualified names with default_namespace option")
                names[name] = name
        except TypeError:
            _raise_serialization_error(name)

    _elementtree.collect_names(root, names, add)
    return names, namespaces


def _name(names, name):
    return names[getattr(name, "text", name) if not isinstance(name, str) else name]


def _kind(tag):
    return getattr(tag, "__name__", None) if callable(tag) else None


def _special(write, element):
    """Write a comment or an instruction; tell whether it was one."""
    kind = _kind(element.tag)
    if kind == "Comment":
        write(f"<!--{_escape_cdata(element.text)}-->")
    elif kind == "ProcessingInstruction":
        write(f"<?{_escape_cdata(element.text)}?>")
    return kind in ("Comment", "ProcessingInstruction")


def _start(write, element, tag, names, namespaces, escape):
    write("<" + tag)
    for uri, prefix in sorted((namespaces or {}).items(), key=lambda item: item[1]):
        write(f' xmlns{":" + prefix if prefix else ""}="{escape(uri)}"')
    for key, value in element.items():
        if hasattr(value, "text"):
            value = _name(names, value)
        else:
            value = escape(value)
        write(f' {_name(names, key)}="{value}"')


def _serialize_xml(write, elem, qnames, namespaces, short_empty_elements, *, pieces=None):
    """Write an element; with a list its parts go there one by one."""
    _elementtree.serialize_xml(write, elem, qnames, namespaces, short_empty_elements, pieces)


def _serialize_html(write, element, names, namespaces, **options):
    if not _special(write, element):
        tag = _name(names, element.tag)
        text = element.text
        if tag is not None:
            _start(write, element, tag, names, namespaces, _escape_attrib_html)
            write(">")
        is_raw = tag is not None and tag.lower() in ("script", "style")
        if text:
            write(text if is_raw else _escape_cdata(text))
        for child in element:
            _serialize_html(write, child, names, None)
        if tag is not None and tag.lower() not in HTML_EMPTY:
            write(f"</{tag}>")
    if element.tail:
        write(_escape_cdata(element.tail))


def _serialize_text(write, element):
    for part in element.itertext():
        write(part)
    if element.tail:
        write(element.tail)


_serialize = {"xml": _serialize_xml, "html": _serialize_html, "text": _serialize_text}


def _escape_cdata(text):
    try:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    except (TypeError, AttributeError):
        _raise_serialization_error(text)


def _escape_attrib_html(text):
    try:
        return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")
    except (TypeError, AttributeError):
        _raise_serialization_error(text)
