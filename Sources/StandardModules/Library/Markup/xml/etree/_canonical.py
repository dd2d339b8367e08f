"""The canonical form of XML (C14N 2.0): documents that mean the same are the same text."""

import io
import re

from xml.etree._writer import _namespace_map

_XML = "http://www.w3.org/XML/1998/namespace"
# What may be a prefix and a name, where a document uses them as values.
_prefixed_name = re.compile(r"^\w+:\w+$").match
_in_text = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;"})
_in_attribute = str.maketrans(
    {"&": "&amp;", "<": "&lt;", '"': "&quot;", "\t": "&#x9;", "\n": "&#xA;", "\r": "&#xD;"}
)


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    """Write a document in its canonical form to `out`, or return it."""
    from xml.etree.ElementTree import XMLParser, parse

    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    text = io.StringIO() if out is None else None
    parser = XMLParser(target=C14NWriterTarget((text or out).write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
        parser.close()
    else:
        parse(from_file, parser=parser)
    return None if text is None else text.getvalue()


class C14NWriterTarget:
    """What a parser tells of a document, written in the canonical form.

    Namespaces are kept as pairs of URI and prefix, a list for each element that is open: those that the
    document declares, and those that have been written.
    """

    def __init__(
        self, write, *, with_comments=False, strip_text=False, rewrite_prefixes=False,
        qname_aware_tags=None, qname_aware_attrs=None, exclude_attrs=None, exclude_tags=None,
    ):  # fmt: skip
        self._write = write
        self._data = []
        self._with_comments, self._strip_text = with_comments, strip_text
        self._rewrite_prefixes = rewrite_prefixes
        self._exclude_attrs, self._exclude_tags = set(exclude_attrs or ()), set(exclude_tags or ())
        self._qname_aware_tags = set(qname_aware_tags or ())
        self._qname_aware_attrs = set(qname_aware_attrs or ())
        self._written = [[(_XML, "xml")]]
        self._declared = [[]] if rewrite_prefixes else [list(_namespace_map.items()), []]
        self._prefixes = {}
        self._preserves_space = [False]
        # A start whose text may be a name: it is written when that is known.
        self._pending = None
        self._has_root = self._is_behind_root = False
        self._ignored_depth = 0

    # Names

    @staticmethod
    def _all(stack):
        for level in reversed(stack):
            yield from level

    def _name(self, qname):
        """(the name as it is written, the local name, the URI)"""
        uri, local = qname[1:].rsplit("}", 1) if qname[:1] == "{" else ("", qname)
        seen = set()
        for known, prefix in self._all(self._written):
            if known == uri and prefix not in seen:
                return (f"{prefix}:{local}" if prefix else local), local, uri
            seen.add(prefix)
        if self._rewrite_prefixes:
            prefix = self._prefixes.setdefault(uri, f"n{len(self._prefixes)}")
        elif not uri and "" not in seen:
            return local, local, uri
        else:
            prefix = next((prefix for known, prefix in self._all(self._declared) if known == uri), None)
            if prefix is None:
                if not uri:
                    return local, local, uri
                raise ValueError(f'Namespace "{uri}" is not declared in scope')
        self._written[-1].append((uri, prefix))
        return (f"{prefix}:{local}" if prefix else local), local, uri

    def _resolved(self, name):
        prefix, local = name.split(":", 1)
        for uri, known in self._all(self._declared):
            if known == prefix:
                return f"{{{uri}}}{local}"
        raise ValueError(f'Prefix {prefix} of QName "{name}" is not declared in scope')

    # What the parser tells

    def start_ns(self, prefix, uri):
        if self._ignored_depth:
            return
        if self._data:
            self._flush()
        self._declared[-1].append((uri, prefix or ""))

    def start(self, tag, attrs):
        if self._ignored_depth or tag in self._exclude_tags:
            self._ignored_depth += 1
            return
        if self._data:
            self._flush()
        self._written.append([])
        if tag in self._qname_aware_tags:
            self._pending = tag, attrs
        else:
            self._start(tag, attrs)

    def _start(self, tag, attrs, name_in_text=None):
        attrs = {key: value for key, value in attrs.items() if key not in self._exclude_attrs}
        resolved = {} if name_in_text is None else {name_in_text: self._resolved(name_in_text)}
        aware = self._qname_aware_attrs.intersection(attrs)
        for key in aware:
            if _prefixed_name(attrs[key]):
                resolved[attrs[key]] = self._resolved(attrs[key])
        # Prefixes are declared in the order of the URIs.
        qnames = sorted({tag, *attrs, *resolved.values()}, key=lambda qname: qname.split("}", 1))
        names = {qname: self._name(qname) for qname in qnames}
        parts = sorted(("xmlns:" + prefix if prefix else "xmlns", uri) for uri, prefix in self._written[-1])
        for key, value in sorted(attrs.items()):
            if key in aware and value in resolved:
                value = names[resolved[value]][0]
            full, local, uri = names[key]
            parts.append((full if uri else local, value))
        space = attrs.get(f"{{{_XML}}}space")
        self._preserves_space.append(space == "preserve" if space else self._preserves_space[-1])
        self._write("<" + names[tag][0])
        self._write("".join(f' {key}="{value.translate(_in_attribute)}"' for key, value in parts) + ">")
        if name_in_text is not None:
            self._write(names[resolved[name_in_text]][0].translate(_in_text))
        self._has_root = True
        self._declared.append([])

    def end(self, tag):
        if self._ignored_depth:
            self._ignored_depth -= 1
            return
        if self._data or self._pending:
            self._flush()
        self._write(f"</{self._name(tag)[0]}>")
        self._preserves_space.pop()
        self._is_behind_root = len(self._preserves_space) == 1
        self._written.pop()
        self._declared.pop()

    def data(self, data):
        if not self._ignored_depth:
            self._data.append(data)

    def _flush(self):
        data = "".join(self._data)
        self._data.clear()
        if self._strip_text and not self._preserves_space[-1]:
            data = data.strip()
        if self._pending is not None:
            pending, self._pending = self._pending, None
            name = data if _prefixed_name(data) else None
            self._start(*pending, name)
            if name is not None:
                return
        if data and self._has_root:
            self._write(data.translate(_in_text))

    def comment(self, text):
        if self._with_comments:
            self._beside_elements(f"<!--{text.translate(_in_text)}-->")

    def pi(self, target, data):
        self._beside_elements(f"<?{target} {data.translate(_in_text)}?>" if data else f"<?{target}?>")

    def _beside_elements(self, text):
        """What may also stand outside the root has a line of its own there."""
        if self._ignored_depth:
            return
        if self._is_behind_root:
            self._write("\n")
        elif self._has_root and (self._data or self._pending):
            self._flush()
        self._write(text)
        if not self._has_root:
            self._write("\n")


C14NWriterTarget.__module__ = canonicalize.__module__ = "xml.etree.ElementTree"
