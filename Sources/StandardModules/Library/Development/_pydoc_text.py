"""The pages of help() as text: modules, classes, routines and data, laid out as CPython does."""

import builtins
import inspect
import reprlib
import sys
from _imp import signature_text as _native_signature
from _pydoc_objects import (
    classify_class_attrs, classname, getdoc, isdata, parentname, sort_attributes, splitdoc, stripid,
    visiblename,
)  # fmt: skip

# Where scripts find these names, and what their reprs say.
__name__ = "pydoc"

_WIDTH = 70
_REFERENCE = """
The following documentation is automatically generated from the Python
source files.  It may be incomplete, incorrect or include features that
are considered implementation detail and may vary between Python
implementations.  When in doubt, consult the module reference at the
location listed above.
"""


class TextRepr(reprlib.Repr):
    """The values of data, cut where they grow long."""

    def __init__(self):
        super().__init__()
        self.maxlist = self.maxtuple = 20
        self.maxdict = 10
        self.maxstring = self.maxother = 100

    def repr1(self, x, level):
        method = getattr(self, "repr_" + "_".join(type(x).__name__.split()), None)
        return method(x, level) if method else _cram(stripid(repr(x)), self.maxother)

    def repr_string(self, x, level):
        text = _cram(x, self.maxstring)
        shown = repr(text)
        if "\\" in text and "\\" not in shown.replace(r"\\", ""):
            # Nothing is escaped but backslashes: a raw literal is easier to read.
            return "r" + shown[0] + text + shown[0]
        return shown

    repr_str = repr_string

    def repr_instance(self, x, level):
        try:
            return _cram(stripid(repr(x)), self.maxstring)
        except Exception:
            return f"<{x.__class__.__name__} instance>"


def _cram(text, length):
    """The beginning and the end of a long text."""
    if len(text) <= length:
        return text
    first = max(0, (length - 3) // 2)
    last = max(0, length - 3 - first)
    return text[:first] + "..." + text[len(text) - last :]


def _argspec(object):
    """The parameters of a routine or class in brackets; None where nobody knows them."""
    try:
        name = getattr(object, "__name__", "")
        return inspect.signature(object).format(max_width=None if name == "<lambda>" else 80 - len(name))
    except (ValueError, TypeError):
        return _native_signature(object)


class TextDoc:
    """Makes the pages."""

    _repr_instance = TextRepr()
    repr = _repr_instance.repr

    def bold(self, text):
        """Text that old printers would strike twice."""
        return "".join(f"{character}\b{character}" for character in text)

    def indent(self, text, prefix="    "):
        return "\n".join((prefix + line).rstrip() for line in text.split("\n")) if text else ""

    def section(self, title, contents):
        return f"{self.bold(title)}\n{self.indent(contents).rstrip()}\n\n"

    def document(self, object, name=None, *args):
        """The page of anything."""
        try:
            if inspect.ismodule(object):
                return self.docmodule(object, name, *args)
            if inspect.isclass(object):
                return self.docclass(object, name, *args)
            if inspect.isroutine(object):
                return self.docroutine(object, name, *args)
        except AttributeError:
            # Something that only looks like one.
            pass
        if inspect.isdatadescriptor(object):
            return self.docdata(object, name, *args)
        return self.docother(object, name, *args)

    # MARK: Modules

    def getdocloc(self, object):
        """The page of the library reference on a module; None for modules of others."""
        import os

        file = getattr(object, "__file__", None)
        is_own = object.__name__ in sys.builtin_module_names or (file or "").startswith("<baton>")
        if not is_own or object.__name__ in ("xml.etree", "__main__"):
            return None
        version = "%d.%d" % sys.version_info[:2]
        place = os.environ.get("PYTHONDOCS", f"https://docs.python.org/{version}/library")
        if place.startswith(("http://", "https://")):
            return f"{place.rstrip('/')}/{object.__name__.lower()}.html"
        return os.path.join(place, object.__name__.lower() + ".html")

    def docmodule(self, object, name=None, mod=None, *ignored):
        name = object.__name__
        synopsis, description = splitdoc(getdoc(object))
        result = self.section("NAME", f"{name} - {synopsis}" if synopsis else name)
        location = self.getdocloc(object)
        if location is not None:
            result += self.section("MODULE REFERENCE", location + "\n" + _REFERENCE)
        if description:
            result += self.section("DESCRIPTION", description)
        result += self._contents(object) + self._members(object, name)
        for title in "VERSION", "DATE", "AUTHOR", "CREDITS":
            value = getattr(object, f"__{title.lower()}__", None)
            if value is not None:
                result += self.section(title, str(value))
        return result + self.section("FILE", _file_of(object))

    def _contents(self, object):
        """What lies in a package."""
        import pkgutil

        found = []
        if hasattr(object, "__path__"):
            found = [one.name + " (package)" * one.ispkg for one in pkgutil.iter_modules(object.__path__)]
        result = self.section("PACKAGE CONTENTS", "\n".join(sorted(found))) if found else ""
        names = {name.partition(" ")[0] for name in found}
        inner = [
            key for key, value in inspect.getmembers(object, inspect.ismodule)
            if value.__name__.startswith(object.__name__ + ".") and key not in names
        ]  # fmt: skip
        return result + (self.section("SUBMODULES", "\n".join(sorted(inner))) if inner else "")

    def _members(self, object, name):
        all = getattr(object, "__all__", None)
        visible = [(key, value) for key, value in inspect.getmembers(object) if visiblename(key, all, object)]

        def is_own(value):
            return all is not None or (inspect.getmodule(value) or object) is object

        classes = [(key, value) for key, value in visible if inspect.isclass(value) and is_own(value)]
        routines = [
            (key, value) for key, value in visible
            if inspect.isroutine(value) and (inspect.isbuiltin(value) or is_own(value))
        ]  # fmt: skip
        data = [(key, value) for key, value in visible if isdata(value)]
        result = ""
        if classes:
            tree = inspect.getclasstree([value for _, value in classes], True)
            pages = [self.document(value, key, name) for key, value in classes]
            result += self.section("CLASSES", "\n".join([self.formattree(tree, name), *pages]))
        if routines:
            result += self.section("FUNCTIONS", "\n".join(self.document(value, key, name) for key, value in routines))
        if data:
            lines = [self.docother(value, key, name, maxlen=_WIDTH) for key, value in data]
            result += self.section("DATA", "\n".join(lines))
        return result

    def formattree(self, tree, modname, parent=None, prefix=""):
        """Classes below their bases."""
        result = ""
        for entry in tree:
            if isinstance(entry, tuple):
                cls, bases = entry
                result += prefix + classname(cls, modname)
                if bases and bases != (parent,):
                    result += f"({', '.join(classname(base, modname) for base in bases)})"
                result += "\n"
            else:
                result += self.formattree(entry, modname, cls, prefix + "    ")
        return result

    # MARK: Classes

    def docclass(self, object, name=None, mod=None, *ignored):
        own = object.__name__
        name = name or own
        title = f"class {self.bold(own)}" if name == own else f"{self.bold(name)} = class {own}"
        if object.__bases__:
            title += f"({', '.join(classname(base, object.__module__) for base in object.__bases__)})"
        contents = self._class_head(object, name) + self._class_members(object, mod)
        text = "\n".join(contents)
        return f"{title}\n{self.indent(text.rstrip(), ' |  ')}\n" if text else title + "\n"

    def _class_head(self, object, name):
        lines = []
        argspec = _class_argspec(object)
        if argspec and argspec != "()":
            lines.append(name + argspec + "\n")
        doc = getdoc(object)
        if doc:
            lines.append(doc + "\n")
        mro = inspect.getmro(object)
        if len(mro) > 2:
            lines += ["Method resolution order:", *("    " + classname(base, object.__module__) for base in mro), ""]
        derived = sorted(
            (cls.__name__ for cls in type.__subclasses__(object)
             if not cls.__name__.startswith("_") and getattr(cls, "__module__", "") == "builtins"),
            key=str.lower,
        )  # fmt: skip
        if derived:
            lines += ["Built-in subclasses:", *("    " + one for one in derived[:4])]
            if len(derived) > 4:
                lines.append(f"    ... and {len(derived) - 4} other subclasses")
            lines.append("")
        return lines

    def _class_members(self, object, mod):
        attrs = [entry for entry in classify_class_attrs(object) if visiblename(entry[0], obj=object)]
        order = list(inspect.getmro(object))
        lines = []
        while attrs:
            owner = order.pop(0) if order else attrs[0][2]
            mine = [entry for entry in attrs if entry[2] is owner]
            attrs = [entry for entry in attrs if entry[2] is not owner]
            if owner is builtins.object and object is not builtins.object:
                continue
            tag = "defined here" if owner is object else f"inherited from {classname(owner, object.__module__)}"
            sort_attributes(mine, object)
            for kind, words in _KINDS:
                chosen = [entry for entry in mine if entry[1] == kind]
                if chosen:
                    lines += ["-" * _WIDTH] * bool(lines) + [f"{words} {tag}:\n"]
                    lines += [self._member(object, mod, *entry) for entry in chosen]
        return lines

    def _member(self, object, mod, name, kind, owner, value):
        if kind in ("readonly property", "data descriptor"):
            return self.docdata(value, name, mod)
        if kind == "data":
            try:
                shown = getattr(object, name)
            except AttributeError:
                shown = owner.__dict__[name]
            return self.docother(shown, name, mod, maxlen=_WIDTH, doc=getdoc(value)) + "\n"
        try:
            value = getattr(object, name)
        except Exception:
            # Descriptors that do not like to be asked by their class.
            return self.docdata(value, name, mod)
        return self.document(value, name, mod, object, owner)

    # MARK: Routines and data

    def docroutine(self, object, name=None, mod=None, cl=None, homecls=None):
        own = object.__name__
        name = name or own
        home = homecls or cl
        note, function = self._note(object, mod, cl, home)
        if inspect.isfunction(function) and home is not None and (
            function.__module__ != home.__module__ or function.__qualname__ != f"{home.__qualname__}.{own}"
        ):  # fmt: skip
            place = parentname(function, mod)
            note = f" from {place}" if place else note
        is_alias_of_member = False
        if name == own:
            title = self.bold(own)
        else:
            is_alias_of_member = cl is not None and inspect.getattr_static(cl, own, []) is object
            note = "" if is_alias_of_member and note.startswith(" from ") else note
            title = f"{self.bold(name)} = {own}"
        argspec = _argspec(object)
        if own == "<lambda>":
            title = self.bold(name) + " lambda "
            if argspec and not object.__annotations__:
                argspec = argspec[1:-1]
        if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object):
            title = "async " + title
        line = title + (argspec or "(...)") + note + "\n"
        doc = "" if is_alias_of_member else getdoc(object)
        return line + (self.indent(doc).rstrip() + "\n" if doc else "")

    def _note(self, object, mod, cl, home):
        """Whose method it is, and the function of what is written in Python."""
        receiver = getattr(object, "__self__", None)
        if inspect.ismethod(object) or inspect.isbuiltin(object) and not (receiver is None or inspect.ismodule(receiver)):
            if receiver is cl:
                return "", getattr(object, "__func__", None)
            if inspect.isclass(receiver):
                return f" class method of {classname(receiver, mod)}", None
            return f" method of {classname(receiver.__class__, mod)} instance", None
        if inspect.ismethoddescriptor(object) or inspect.ismethodwrapper(object):
            owner = getattr(object, "__objclass__", None)
            if owner is not None and cl is None:
                return f" unbound {classname(owner, mod)} method", None
            if owner is not None and owner is not home:
                return f" from {classname(owner, mod)}", None
            return "", None
        return "", object

    def docdata(self, object, name=None, mod=None, cl=None, *ignored):
        doc = getdoc(object)
        return (self.bold(name) + "\n" if name else "") + (self.indent(doc) + "\n" if doc else "")

    docproperty = docdata

    def docother(self, object, name=None, mod=None, parent=None, *ignored, maxlen=None, doc=None):
        text = self.repr(object)
        head = f"{name} = " if name else ""
        if maxlen and len(head) + len(text) > maxlen:
            text = text[: maxlen - len(head) - len(text)] + "..."
        line = (self.bold(name) + " = " if name else "") + text
        doc = doc or getdoc(object)
        return line + (f"\n{self.indent(str(doc))}\n" if doc else "")


_KINDS = (
    ("method", "Methods"), ("class method", "Class methods"), ("static method", "Static methods"),
    ("readonly property", "Readonly properties"), ("data descriptor", "Data descriptors"),
    ("data", "Data and other attributes"),
)  # fmt: skip


def _class_argspec(cls):
    # The documentation of most built-in classes begins with their calls.
    if cls.__module__ == "builtins" and (cls.__doc__ or "").startswith(cls.__name__ + "("):
        return None
    return _argspec(cls)


def _file_of(module):
    file = getattr(module, "__file__", None)
    if not file:
        return "(built-in)"
    return file if file.startswith("<") else inspect.getabsfile(module)


class _PlainTextDoc(TextDoc):
    """Pages without bold type."""

    def bold(self, text):
        return text


text = TextDoc()
plaintext = _PlainTextDoc()
