"""What pydoc asks of objects: names, documentation, kinds and owners."""

import builtins
import inspect
import re
import sys

# Where scripts find these names, and what their reprs say.
__name__ = "pydoc"

_HIDDEN = frozenset(
    "__author__ __builtins__ __cached__ __credits__ __date__ __doc__ __docformat__ __file__ __loader__ "
    "__module__ __name__ __package__ __path__ __qualname__ __slots__ __spec__ __static_attributes__ "
    "__firstlineno__ __type_params__ __version__".split()
)


def visiblename(name, all=None, obj=None):
    """Is it worth showing?"""
    if name in _HIDDEN:
        return False
    if name.startswith("__") and name.endswith("__"):
        return True
    if name.startswith("_") and hasattr(obj, "_fields"):
        return True
    return name in all if all is not None else not name.startswith("_")


def classname(object, modname):
    """The name of a class, with its module when that is another one."""
    name = object.__name__
    return name if object.__module__ == modname else f"{object.__module__}.{name}"


def parentname(object, modname):
    """The name of what a function was defined in, with the module when that is another one; else None."""
    if "." in object.__qualname__:
        name = object.__qualname__.rpartition(".")[0]
        return name if object.__module__ in (modname, "builtins") else f"{object.__module__}.{name}"
    return None if object.__module__ == modname else object.__module__


def isdata(object):
    """Is it none of what has pages of its own?"""
    return not (
        inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object) or inspect.isframe(object)
        or inspect.istraceback(object) or inspect.iscode(object)
    )  # fmt: skip


def ispackage(path):
    """Does a folder hold a package?"""
    import os
    import warnings

    warnings.warn("The pydoc.ispackage() function is deprecated", DeprecationWarning, stacklevel=2)
    return os.path.isdir(path) and any(
        os.path.isfile(os.path.join(path, "__init__" + ending)) for ending in (".py", ".pyc"))


def allmethods(cl):
    """The routines of a class by their names."""
    return {name: getattr(cl, name) for name, _ in inspect.getmembers(cl, inspect.isroutine)}


# MARK: Documentation


def _getowndoc(object):
    try:
        doc = builtins.object.__getattribute__(object, "__doc__")
    except AttributeError:
        return None
    if doc is not None and object is not type:
        of_type = type(object).__doc__
        if isinstance(of_type, str) and of_type == doc:
            # Nothing of its own.
            return None
    return doc


def _getdoc(object):
    """What was written of it, or of the member that it takes the place of; None where there is nothing."""
    doc = object.__doc__ if inspect.isclass(object) else _getowndoc(object)
    if doc is None and not inspect.isclass(object):
        from _inspect_source import _finddoc

        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    return inspect.cleandoc(doc) if isinstance(doc, str) else None


def getdoc(object):
    """The documentation without the indentation of the source, or the comments above it."""
    doc = _getdoc(object) or inspect.getcomments(object)
    return re.sub("^ *\n", "", doc.rstrip()) if doc else ""


def splitdoc(doc):
    """The first line, and what follows an empty second one."""
    lines = doc.strip().split("\n")
    if len(lines) == 1:
        return lines[0], ""
    if not lines[1].rstrip():
        return lines[0], "\n".join(lines[2:])
    return "", "\n".join(lines)


def plain(text):
    """Text without the overstriking that makes it bold."""
    return re.sub(".\b", "", text)


def stripid(text):
    """A repr without the address."""
    return re.sub(r" at 0x[0-9a-f]{6,16}(>+)$", r"\1", text, flags=re.IGNORECASE)


# MARK: Kinds


def describe(thing):
    """A few words on what it is."""
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return "built-in module " + thing.__name__
        return ("package " if hasattr(thing, "__path__") else "module ") + thing.__name__
    if inspect.isbuiltin(thing):
        return "built-in function " + thing.__name__
    for test, words in (inspect.isgetsetdescriptor, "getset"), (inspect.ismemberdescriptor, "member"):
        if test(thing):
            cls = thing.__objclass__
            return f"{words} descriptor {cls.__module__}.{cls.__name__}.{thing.__name__}"
    if inspect.isclass(thing):
        return "class " + thing.__name__
    if inspect.isfunction(thing):
        return "function " + thing.__name__
    if inspect.ismethod(thing):
        return "method " + thing.__name__
    return type(thing).__name__


def classify_class_attrs(object):
    """As that of inspect, with properties among the data descriptors, those that can only be read apart."""
    found = []
    for name, kind, cls, value in inspect.classify_class_attrs(object):
        if inspect.isdatadescriptor(value):
            kind = "data descriptor"
            if isinstance(value, property) and value.fset is None:
                kind = "readonly property"
        found.append((name, kind, cls, value))
    return found


def sort_attributes(attrs, object):
    """Sort by name, the fields of records first."""
    fields = getattr(object, "_fields", ())
    try:
        places = {name: place - len(fields) for place, name in enumerate(fields)}
    except TypeError:
        places = {}
    attrs.sort(key=lambda entry: (places.get(entry[0], 0), entry[0]))


# MARK: Finding


class ErrorDuringImport(Exception):
    """A module could not be imported."""

    def __init__(self, filename, exc_info):
        self.filename = filename
        if not isinstance(exc_info, tuple):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        self.exc, self.value, self.tb = exc_info

    def __str__(self):
        return f"problem in {self.filename} - {self.exc.__name__}: {self.value}"


def safeimport(path, forceload=0, cache={}):
    """Import a module; None when there is none, ErrorDuringImport when it fails."""
    import importlib

    try:
        if forceload and path in sys.modules:
            return importlib.reload(importlib.import_module(path))
        return importlib.import_module(path)
    except BaseException as error:
        if path in sys.modules:
            raise ErrorDuringImport(sys.modules[path].__file__, error) from error
        if isinstance(error, SyntaxError):
            raise ErrorDuringImport(error.filename, error) from error
        if isinstance(error, ImportError) and _names_part_of(path, error.name):
            return None
        raise ErrorDuringImport(path, error) from error


def _names_part_of(path, name):
    return name is not None and (path == name or path.startswith(name + "."))


def locate(path, forceload=0):
    """The object with a dotted name, or None."""
    parts = [part for part in path.split(".") if part]
    found, count = None, 0
    while count < len(parts):
        module = safeimport(".".join(parts[: count + 1]), forceload)
        if module is None:
            break
        found, count = module, count + 1
    if found is None:
        found = builtins
    for part in parts[count:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def resolve(thing, forceload=0):
    """An object, or what a dotted name stands for, and the name."""
    if not isinstance(thing, str):
        name = getattr(thing, "__name__", None)
        return thing, name if isinstance(name, str) else None
    object = locate(thing, forceload)
    if object is None:
        raise ImportError(
            f"No Python documentation found for {thing!r}.\n"
            "Use help() to get the interactive help utility.\n"
            "Use help(str) for help on the str class."
        )
    return object, thing
