"""Where objects come from: their documentation, files and lines."""

import sys
from _inspect_kinds import isclass, iscode, ismodule, unwrap

# Where scripts find these names, and what their reprs say.
__name__ = "inspect"


def getdoc(object):
    """Return the documentation, without the indentation of the source."""
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """Remove the indentation of a documentation string."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")), default=0)
    lines = [lines[0].lstrip(" "), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getmodule(object, _filename=None):
    """Return the module in which it was defined."""
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getmodulename(path):
    """Return the name of the module in a file."""
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def getfile(object):
    """Return the file in which it was defined."""
    if ismodule(object):
        file = getattr(object, "__file__", None)
        if file:
            return file
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        file = getattr(sys.modules.get(object.__module__), "__file__", None)
        if file:
            return file
        raise TypeError(f"{object!r} is a built-in class")
    object = getattr(object, "__func__", object)
    object = getattr(object, "__code__", object)
    if iscode(object):
        return object.co_filename
    raise TypeError(
        "module, class, method, function, traceback, frame, or code object was expected, got "
        f"{type(object).__name__}"
    )


getsourcefile = getabsfile = getfile


def getsourcelines(object):
    """Return the lines of the definition, and the number of the first."""
    import linecache

    object = unwrap(object)
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        first = _line_of_class(lines, object.__qualname__.rpartition(".")[2])
    else:
        first = getattr(getattr(object, "__func__", object), "__code__", object).co_firstlineno - 1
    return getblock(lines[first:]), first + 1


def _line_of_class(lines, name):
    for number, line in enumerate(lines):
        words = line.split()
        if words[:1] == ["class"] and words[1].split("(")[0].split(":")[0].split("[")[0] == name:
            while number and lines[number - 1].lstrip().startswith("@"):
                number -= 1
            return number
    raise OSError("could not find class definition")


def findsource(object):
    """Return all lines of the file of a definition, and the index of its first line."""
    import linecache

    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError("could not get source code")
    return lines, 0 if ismodule(object) else getsourcelines(object)[1] - 1


def getcomments(object):
    """Return the comments right above a definition, or at the top of a module; None where there are none."""
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines[0].startswith("#!") else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        end = start
        while end < len(lines) and lines[end].startswith("#"):
            end += 1
        return "".join(line.expandtabs() for line in lines[start:end]) or None
    indent = indentsize(lines[first])
    start = first
    while start > 0 and lines[start - 1].lstrip().startswith("#") and indentsize(lines[start - 1]) == indent:
        start -= 1
    return "".join(line.expandtabs().lstrip() for line in lines[start:first]) or None


def indentsize(line):
    """Return how far a line is indented, in spaces."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def getblock(lines):
    """Return the lines of the block that begins here."""
    indent = len(lines[0]) - len(lines[0].lstrip())
    end = 1
    is_inside = False
    for number, line in enumerate(lines[1:], 1):
        content = line.strip()
        depth = len(line) - len(line.lstrip())
        if content and depth <= indent and is_inside and not content.startswith((")", "]", "}", "#")):
            break
        if content.endswith(":") or depth > indent:
            is_inside = True
        if content:
            end = number + 1
        if not is_inside and content and not lines[0].lstrip().startswith("@") and depth <= indent:
            end = number
            break
    return lines[:end]


def getsource(object):
    """Return the text of the definition."""
    return "".join(getsourcelines(object)[0])
