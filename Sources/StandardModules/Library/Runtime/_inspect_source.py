"""Where objects come from: their documentation, files and lines."""

import builtins
import os
import sys
from _inspect_classes import ismemberdescriptor
from _inspect_kinds import (
    isbuiltin, isclass, iscode, isdatadescriptor, isframe, isfunction, ismethod, ismethoddescriptor, ismodule,
    istraceback, unwrap,
)  # fmt: skip

# Where scripts find these names, and what their reprs say.
__name__ = "inspect"


def getdoc(object):
    """Return the documentation, inherited where there is none, without the indentation of the source."""
    doc = getattr(object, "__doc__", None)
    if doc is None:
        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def _finddoc(object):
    if isclass(object):
        found = (vars(base).get("__doc__") for base in object.__mro__ if base is not builtins.object)
        return next((doc for doc in found if doc is not None), None)
    name, owner = _owner_of(object)
    if owner is None:
        return None
    slots = getattr(owner, "__slots__", None)
    if isinstance(slots, dict) and ismemberdescriptor(object) and name in slots:
        return slots[name]
    found = (getattr(base, name).__doc__ for base in owner.__mro__ if hasattr(base, name))
    return next((doc for doc in found if doc is not None), None)


def _owner_of(object):
    """The name of a member, and the class that it was defined in."""
    if ismethod(object):
        receiver = object.__self__
        return object.__func__.__name__, receiver if isclass(receiver) else type(receiver)
    if isbuiltin(object):
        receiver = object.__self__
        return object.__name__, None if ismodule(receiver) else receiver if isclass(receiver) else type(receiver)
    if isfunction(object):
        return object.__name__, _class_around(object)
    if isinstance(object, property):
        return object.__name__, _class_around(object.fget)
    if ismethoddescriptor(object) or isdatadescriptor(object):
        return object.__name__, object.__objclass__
    return None, None


def _class_around(function):
    found = sys.modules.get(function.__module__)
    for name in function.__qualname__.split(".")[:-1]:
        found = getattr(found, name)
    return found if isclass(found) else None


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


# MARK: Files


def _module_named(name):
    """What was imported under the name; the parts of asyncio count as imported with the package."""
    if name not in sys.modules and "asyncio" in sys.modules and str(name).startswith("asyncio."):
        import importlib

        return importlib.import_module(name)
    return sys.modules.get(name)


def getmodule(object, _filename=None):
    """Return the module in which it was defined."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return _module_named(object.__module__)
    try:
        file = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError):
        return None
    for module in list(sys.modules.values()):
        path = getattr(module, "__file__", None) if ismodule(module) else None
        if isinstance(path, str) and os.path.abspath(path) == file:
            return module
    name = getattr(object, "__name__", None)
    for module in (sys.modules["__main__"], builtins):
        if name is not None and getattr(module, name, None) is object:
            return module
    return None


def getmodulename(path):
    """Return the name of the module in a file."""
    name = os.path.basename(path)
    if name.endswith(".pyc"):
        return name[:-4]
    return name[:-3] if name.endswith(".py") else None


def getfile(object):
    """Return the file in which it was defined."""
    if ismodule(object):
        if file := getattr(object, "__file__", None):
            return file
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        if file := getattr(_module_named(object.__module__), "__file__", None):
            return file
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    object = _code_of(object)
    if iscode(object):
        return object.co_filename
    raise TypeError(
        "module, class, method, function, traceback, frame, or code object was expected, got "
        f"{type(object).__name__}"
    )


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        return object.__code__
    if istraceback(object):
        object = object.tb_frame
    return object.f_code if isframe(object) else object


def getsourcefile(object):
    """Return the file with the source of a definition; None where there is none."""
    import linecache

    file = getfile(object)
    if file.endswith(".pyc"):
        from importlib.util import source_from_cache

        try:
            file = source_from_cache(file)
        except ValueError:
            file = file[:-1]
    if os.path.exists(file) or file in linecache.cache:
        return file
    return file if getattr(getmodule(object, file), "__loader__", None) is not None else None


def getabsfile(object, _filename=None):
    """Return the whole path of the file."""
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(_filename))


# MARK: Sources


def findsource(object):
    """Return all lines of the file of a definition, and the index of its first line."""
    import linecache

    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if not (file.startswith("<") and file.endswith(">")):
            raise OSError("source code not available")
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__) if module else linecache.getlines(file)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            first = vars(object)["__firstlineno__"] - 1
        except (TypeError, KeyError):
            raise OSError("source code not available") from None
    else:
        first = _code_of(object).co_firstlineno - 1
    if first >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, first


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


class EndOfBlock(Exception):
    """The block has ended one token before."""


class BlockFinder:
    """Takes the tokens from a definition on, and remembers the last line that belongs to it."""

    def __init__(self):
        self.indent = 0
        self.islambda = self.started = self.passline = self.indecorator = False
        self.last = 1
        self.body_col0 = None

    def tokeneater(self, type, token, srowcol, erowcol, line):
        import tokenize

        if not self.started and not self.indecorator:
            self.indecorator = token == "@"
            self.started = token in ("def", "class", "lambda")
            self.islambda = token == "lambda"
            self.passline = True
        elif type == tokenize.NEWLINE:
            self.passline = self.indecorator = False
            self.last = srowcol[0]
            if self.islambda:
                raise EndOfBlock
        elif self.passline:
            pass
        elif type == tokenize.INDENT:
            if self.body_col0 is None and self.started:
                self.body_col0 = erowcol[1]
            self.indent += 1
            self.passline = True
        elif type == tokenize.DEDENT:
            self.indent -= 1
            if self.indent <= 0:
                raise EndOfBlock
        elif type == tokenize.COMMENT:
            if self.body_col0 is not None and srowcol[1] >= self.body_col0:
                self.last = srowcol[0]
        elif self.indent == 0 and type != tokenize.NL:
            raise EndOfBlock


def getblock(lines):
    """Return the lines of the block that begins here."""
    import tokenize

    finder = BlockFinder()
    try:
        for token in tokenize.generate_tokens(iter(lines).__next__):
            finder.tokeneater(*token)
    except (EndOfBlock, IndentationError):
        pass
    except SyntaxError as error:
        # A lambda among the arguments of a call ends with the call's bracket.
        if "unmatched" not in error.msg:
            raise
    return lines[: finder.last]


def getsourcelines(object):
    """Return the lines of the definition, and the number of the first."""
    object = unwrap(object)
    lines, first = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    code = object.f_code if isframe(object) else object
    if ismodule(object) or iscode(code) and code.co_name == "<module>":
        return lines, 0
    return getblock(lines[first:]), first + 1


def getsource(object):
    """Return the text of the definition."""
    return "".join(getsourcelines(object)[0])
