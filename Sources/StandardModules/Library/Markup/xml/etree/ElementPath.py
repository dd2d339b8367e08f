"""The part of XPath that finds elements."""

import re

_token = re.compile(
    r"('[^']*'|\"[^\"]*\")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|\s+"
)


# What is known of paths: programs ask for a few, often.
_names = {}


def is_name(path):
    """Tell whether a path is nothing but a name."""
    known = _names.get(path)
    if known is None:
        if len(_names) > 500:
            _names.clear()
        known = _names[path] = not re.search(r"[/*\[@.]|\{\}|\{\*", re.sub(r"\{[^}*]+\}", "", path))
    return known


def _tokens(pattern, namespaces):
    """Pairs of sign and name; prefixes are replaced by their namespaces."""
    default = namespaces.get("") if namespaces else None
    is_attribute = False
    for quoted, sign, name in _token.findall(pattern):
        if quoted or sign == "":
            if quoted:
                yield quoted, ""
                continue
            if not name:
                yield "", ""
                continue
        if name and name[0] != "{":
            prefix, colon, local = name.partition(":")
            if colon:
                try:
                    if not namespaces:
                        raise KeyError
                    yield sign, f"{{{namespaces[prefix]}}}{local}"
                except KeyError:
                    raise SyntaxError(f"prefix {prefix!r} not found in prefix map") from None
            elif default and not is_attribute:
                yield sign, f"{{{default}}}{name}"
            else:
                yield sign, name
            is_attribute = False
        else:
            yield sign, name
            is_attribute = sign == "@"


def _matches(tag):
    """Return a test of tags; None when it is plain equality."""
    if tag in ("*", "{*}*"):
        return (lambda one: isinstance(one, str)) if tag == "{*}*" else (lambda one: True)
    if tag == "{}*":
        return lambda one: isinstance(one, str) and one[:1] != "{"
    if tag.startswith("{*}"):
        local = tag[3:]
        return lambda one: one == local or (isinstance(one, str) and one.endswith("}" + local))
    if tag.endswith("}*"):
        prefix = tag[:-1]
        return lambda one: isinstance(one, str) and one.startswith(prefix)
    if tag.startswith("{}"):
        tag = tag[2:]
    return lambda one: one == tag


def _children(tag):
    matches = _matches(tag)

    def select(context, found):
        for element in found:
            for child in element:
                if matches(child.tag):
                    yield child

    return select


def _descendants(tag):
    matches = _matches(tag)

    def select(context, found):
        for element in found:
            for one in element.iter():
                if one is not element and matches(one.tag):
                    yield one

    def select_name(context, found):
        for element in found:
            for one in element.iter(tag):
                if one is not element:
                    yield one

    return select_name if re.fullmatch(r"[^{}*]+", tag) else select


def _self(context, found):
    yield from found


def _parents(context, found):
    known = set()
    for element in found:
        parent = context.parents().get(element)
        if parent is not None and id(parent) not in known:
            known.add(id(parent))
            yield parent


def _predicate(tokens):
    """The test within brackets."""
    kinds, values = [], []
    for sign, name in tokens:
        if sign == "]":
            break
        if (sign, name) == ("", ""):
            continue
        if sign[:1] in ("'", '"'):
            kinds.append("'")
            values.append(sign[1:-1])
        else:
            kinds.append(sign or "-")
            values.append(name)
    else:
        raise SyntaxError("invalid predicate")
    signature = "".join(kinds)
    if signature == "@-":
        return lambda context, found: (one for one in found if one.get(values[1]) is not None)
    if signature in ("@-='", "@-!='"):
        key, wanted = values[1], values[-1]
        if "!" in signature:
            return lambda context, found: (one for one in found if (v := one.get(key)) is not None and v != wanted)
        return lambda context, found: (one for one in found if one.get(key) == wanted)
    if signature == "-" and not re.match(r"-?\d+$", values[0]):
        return lambda context, found: (one for one in found if one.find(values[0]) is not None)
    if signature in (".='", ".!='", "-='", "-!='"):
        return _text_test(values[0] if signature[0] == "-" else None, values[-1], "!" in signature)
    if signature == "-" or signature in ("-()", "-()-"):
        return _index_test(signature, values)
    raise SyntaxError("invalid predicate")


def _text_test(tag, wanted, is_not):
    def select(context, found):
        for element in found:
            for one in [element] if tag is None else element.findall(tag):
                if ("".join(one.itertext()) == wanted) != is_not:
                    yield element
                    break

    return select


def _index_test(signature, values):
    if signature == "-":
        index = int(values[0]) - 1
        if index < 0:
            raise SyntaxError("XPath position >= 1 expected")
    else:
        if values[0] != "last":
            raise SyntaxError("unsupported function")
        index = -1
        if signature == "-()-":
            try:
                index = int(values[2]) - 1
            except ValueError:
                raise SyntaxError("unsupported expression") from None
            if index > -2:
                raise SyntaxError("XPath offset from last() must be negative")

    def select(context, found):
        for element in found:
            parent = context.parents().get(element)
            if parent is None:
                continue
            same = parent.findall(element.tag) if isinstance(element.tag, str) else []
            if -len(same) <= index < len(same) and same[index] is element:
                yield element

    return select


class _Context:
    def __init__(self, root):
        self.root = root
        self.map = None

    def parents(self):
        if self.map is None:
            self.map = {child: parent for parent in self.root.iter() for child in parent}
        return self.map


_cache = {}


def _selectors(path, namespaces):
    if path[-1:] == "/":
        path += "*"
    key = path, tuple(sorted(namespaces.items(), key=lambda item: item[0] or "")) if namespaces else None
    if key in _cache:
        return _cache[key]
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    tokens = iter(list(_tokens(path, namespaces)))
    selectors = []
    token = next(tokens, None)
    while token is not None:
        sign, name = token
        if sign == "//":
            following = next(tokens, None)
            if following is None or (following[0] not in ("", "*") or following == ("", "")):
                raise SyntaxError("invalid descendant")
            selectors.append(_descendants(following[1] or "*"))
        elif sign == "*" or (not sign and name):
            selectors.append(_children(name or "*"))
        elif sign == ".":
            selectors.append(_self)
        elif sign == "..":
            selectors.append(_parents)
        elif sign == "[":
            selectors.append(_predicate(tokens))
        else:
            raise SyntaxError("invalid path")
        token = next(tokens, None)
        if token is not None and token[0] == "/":
            token = next(tokens, None)
            if token is None:
                break
    if len(_cache) > 100:
        _cache.clear()
    _cache[key] = selectors
    return selectors


def iterfind(elem, path, namespaces=None):
    """Iterate over what a path finds."""
    context = _Context(elem)
    found = iter([elem])
    for select in _selectors(path, namespaces):
        found = select(context, found)
    return found


def find(elem, path, namespaces=None):
    """Return the first that a path finds, or None."""
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    """Return all that a path finds."""
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    """Return the text of the first that a path finds."""
    found = find(elem, path, namespaces)
    if found is None:
        return default
    return "" if found.text is None else found.text
