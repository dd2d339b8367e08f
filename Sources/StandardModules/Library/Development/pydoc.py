"""What help() says: signatures and documentation of live objects as text."""

import builtins
import inspect
import sys
import types
from _imp import signature_text as _native_signature

_HIDDEN = frozenset(
    "__author__ __builtins__ __cached__ __credits__ __date__ __doc__ __docformat__ __file__ __loader__ "
    "__module__ __name__ __package__ __path__ __qualname__ __slots__ __spec__ __static_attributes__ "
    "__firstlineno__ __type_params__ __version__".split()
)


# MARK: Names


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


def locate(path):
    """The object with a dotted name, or None."""
    parts = path.split(".")
    found = getattr(builtins, parts[0], None) if parts[0] else None
    rest = parts[1:]
    if found is None:
        for count in range(len(parts), 0, -1):
            try:
                found = __import__(".".join(parts[:count]), None, None, ["*"])
            except ImportError:
                continue
            rest = parts[count:]
            break
    for part in rest:
        found = getattr(found, part, None)
    return found


def describe(thing):
    """A few words on what it is."""
    if inspect.ismodule(thing):
        return ("package " if hasattr(thing, "__path__") else "module ") + thing.__name__
    if inspect.isclass(thing):
        return "class " + thing.__name__
    if inspect.isbuiltin(thing):
        return "built-in function " + thing.__name__
    if inspect.isfunction(thing):
        return "function " + thing.__name__
    if inspect.ismethod(thing):
        return "method " + thing.__name__
    if inspect.isroutine(thing):
        return "method_descriptor"
    return type(thing).__name__


def plain(text):
    """Text without the overstriking that makes it bold."""
    while "\b" in text:
        place = text.index("\b")
        text = text[: max(place - 1, 0)] + text[place + 1 :]
    return text


def getdoc(object):
    """The documentation, without the indentation of the source."""
    return (inspect.getdoc(object) or "").rstrip()


def _own_doc(cls, name, value):
    doc = getdoc(value)
    if doc or not hasattr(value, "__get__"):
        return doc
    # A method without documentation shows that of the method it overrides.
    for base in cls.__mro__[1:]:
        doc = getdoc(base.__dict__[name]) if name in base.__dict__ else ""
        if doc:
            return doc
    return ""


# MARK: Text


def _indent(text, prefix="    "):
    return "\n".join((prefix + line).rstrip() for line in text.split("\n"))


def _signature(object):
    try:
        return str(inspect.signature(object))
    except (ValueError, TypeError):
        return _native_signature(object) or "(...)"


def _without_first(text):
    first, _, rest = text[1:].partition(",")
    if first.strip().rstrip(")") in ("self", "cls"):
        rest = rest.strip()
        return "(" + rest.removeprefix("/,").removeprefix("/").strip() if rest else "()"
    return text


def _routine(object, name=None, skip_first=False, note="", doc=None):
    own = object.__name__
    name = own if name is None else name
    signature = _signature(object)
    if skip_first:
        signature = _without_first(signature)
    if own == "<lambda>":
        title = f"{name} lambda {signature[1:-1]}"
    else:
        title = name + signature if name == own else f"{name} = {own}{signature}"
    if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object):
        title = "async " + title
    doc = getdoc(object) if doc is None else doc
    return title + note + "\n" + (_indent(doc) + "\n" if doc else "")


def _routine_of_its_own(object):
    note = ""
    if inspect.ismethod(object) or (inspect.isbuiltin(object) and isinstance(object, types.MethodType)):
        owner = object.__self__
        cls = owner if inspect.isclass(owner) else type(owner)
        kind = "class method of " if inspect.isclass(owner) else "method of "
        note = f" {kind}{cls.__module__}.{cls.__qualname__}" + ("" if inspect.isclass(owner) else " instance")
    elif isinstance(getattr(object, "__objclass__", None), type):
        cls = object.__objclass__
        note = f" unbound {cls.__module__}.{cls.__qualname__} method"
    elif inspect.isbuiltin(object) and not isinstance(getattr(object, "__self__", None), (types.ModuleType, type(None))):
        cls = type(object.__self__)
        note = f" method of {cls.__module__}.{cls.__qualname__} instance"
    return _routine(object, skip_first=bool(note) and " unbound " not in note and not inspect.ismethod(object), note=note)


def _data(object, name, doc=""):
    text = f"{name} = "
    value = repr(object)
    if len(text) + len(value) > 70:
        value = value[: 67 - len(text)] + "..."
    return text + value + "\n" + (_indent(doc) + "\n" if doc else "")


def _descriptor(object, name, doc=None):
    doc = getdoc(object) if doc is None else doc
    return name + "\n" + (_indent(doc) + "\n" if doc else "")


# MARK: Classes

_KINDS = (
    "Methods", "Class methods", "Static methods", "Readonly properties", "Data descriptors",
    "Data and other attributes",
)  # fmt: skip


def _kind(cls, name, value):
    if isinstance(value, classmethod):
        return "Class methods"
    if isinstance(value, staticmethod):
        return "Static methods"
    if isinstance(value, property):
        if name in getattr(cls, "__slots__", ()):
            return "Data descriptors"
        return "Readonly properties" if value.fset is None else "Data descriptors"
    if inspect.isroutine(value):
        return "Methods"
    if inspect.isdatadescriptor(value):
        return "Data descriptors"
    return "Data and other attributes"


def _attributes(cls):
    found = {}
    for owner in reversed(cls.__mro__):
        for name, value in vars(owner).items():
            found[name] = (_kind(cls, name, value), owner, value)
    if "__annotations__" in found:
        # Each class answers with its own, be it empty.
        found["__annotations__"] = ("Data and other attributes", cls, vars(cls).get("__annotations__", {}))
    return {name: entry for name, entry in sorted(found.items()) if visiblename(name, obj=cls)}


def _member(cls, name, kind, value):
    if kind == "Methods":
        return _routine(value, name, doc=_own_doc(cls, name, value))
    if kind == "Class methods":
        bound = getattr(cls, name)
        if inspect.ismethod(bound):
            return _routine(bound, name)
        return _routine(bound, name, skip_first=True)
    if kind == "Static methods":
        return _routine(value.__func__, name)
    if kind == "Data and other attributes":
        doc = getdoc(value) if callable(value) else ""
        return _data(value, name, doc)
    return _descriptor(value, name)


def _class(cls, modname):
    contents = []
    title = cls.__name__
    title = f"class {title}" if title == cls.__qualname__.rpartition(".")[2] else f"{title} = class {cls.__name__}"
    bases = [classname(base, modname) for base in cls.__bases__]
    title += f"({', '.join(bases)})\n" if bases else "\n"
    signature = _signature_of_class(cls)
    if signature:
        contents.append(cls.__name__ + signature + "\n")
    doc = _class_doc(cls)
    if doc:
        contents.append(doc + "\n")
    mro = list(cls.__mro__)
    if len(mro) > 2:
        lines = "".join(f"    {classname(base, modname)}\n" for base in mro)
        contents.append("Method resolution order:\n" + lines)
    sections = []
    attributes = _attributes(cls)
    while attributes:
        owner = cls if any(entry[1] is cls for entry in attributes.values()) else _next_owner(mro, attributes)
        mine = {name: entry for name, entry in attributes.items() if entry[1] is owner}
        attributes = {name: entry for name, entry in attributes.items() if entry[1] is not owner}
        if owner is object and cls is not object:
            continue
        tag = "defined here" if owner is cls else f"inherited from {classname(owner, cls.__module__)}"
        for kind in _KINDS:
            members = [_member(cls, name, kind, entry[2]) for name, entry in mine.items() if entry[0] == kind]
            if members:
                sections.append(f"{kind} {tag}:\n\n" + "\n".join(members))
    body = "\n".join(contents)
    if sections:
        body += ("\n" if body else "") + ("\n" + "-" * 70 + "\n").join(sections)
    return title + _indent(body.rstrip("\n"), " |  ") + "\n"


def _next_owner(mro, attributes):
    return next(base for base in mro if any(entry[1] is base for entry in attributes.values()))


def _class_doc(cls):
    # Classes that are written in Swift have theirs behind the attribute only.
    doc = cls.__doc__
    return inspect.cleandoc(doc).rstrip() if isinstance(doc, str) else ""


def _signature_of_class(cls):
    try:
        text = str(inspect.signature(cls))
    except (ValueError, TypeError):
        # The documentation of most built-in classes begins with their calls.
        if cls.__module__ == "builtins" and (cls.__doc__ or "").startswith(cls.__name__ + "("):
            return ""
        text = _native_signature(cls) or ""
    return "" if text == "()" and cls.__init__ is object.__init__ else text


# MARK: Modules


def _module(module):
    name = module.__name__
    doc = getdoc(module).split("\n")
    title = name + (f" - {doc[0]}" if doc[0] else "")
    parts = [("NAME", title)]
    description = "\n".join(doc[1:]).strip("\n")
    if description:
        parts.append(("DESCRIPTION", description))
    exported = getattr(module, "__all__", None)
    classes, functions, data = [], [], []
    for key, value in sorted(vars(module).items()):
        if not visiblename(key, exported, module) or inspect.ismodule(value):
            continue
        is_own = exported is not None or getattr(value, "__module__", name) in (name, "_" + name, None)
        if inspect.isclass(value):
            classes += [value] if is_own else []
        elif inspect.isroutine(value):
            functions += [(key, value)] if is_own or inspect.isbuiltin(value) else []
        else:
            data.append((key, value))
    if classes:
        parts.append(("CLASSES", "\n".join(_class(cls, name) for cls in classes)))
    if functions:
        parts.append(("FUNCTIONS", "\n".join(_routine(value, key) for key, value in functions)))
    if data:
        parts.append(("DATA", "\n".join(_data(value, key).rstrip("\n") for key, value in data)))
    file = getattr(module, "__file__", None)
    parts.append(("FILE", file or "(built-in)"))
    return "\n".join(f"{title}\n{_indent(text.rstrip())}\n" for title, text in parts) + "\n"


# MARK: The whole


def _resolve(thing):
    if not isinstance(thing, str):
        return thing, getattr(thing, "__name__", None)
    object = locate(thing)
    if object is None:
        raise ImportError(
            f"No Python documentation found for {thing!r}.\n"
            "Use help() to get the interactive help utility.\n"
            "Use help(str) for help on the str class."
        )
    return object, thing


def render_doc(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
    """The text that help() shows."""
    object, name = _resolve(thing)
    words = describe(object)
    module = inspect.getmodule(object) if not inspect.ismodule(object) else None
    if name and "." in name:
        words += " in " + name[: name.rfind(".")]
    elif module and module is not object and not words == "method_descriptor":
        words += " in module " + module.__name__
    if not (
        inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object)
        or isinstance(object, property)
    ):  # fmt: skip
        # An instance: its class has the documentation.
        object = type(object)
        words += " object"
    return title % words + "\n\n" + _document(object)


def _document(object):
    if inspect.ismodule(object):
        return _module(object)
    if inspect.isclass(object):
        return _class(object, object.__module__)
    if inspect.isroutine(object):
        return _routine_of_its_own(object)
    return _descriptor(object, getattr(object, "__name__", "property"))


def doc(thing, title="Python Library Documentation: %s", forceload=0, output=None, is_cli=False):
    """Print the text that help() shows."""
    try:
        text = render_doc(thing, title)
    except ImportError as error:
        print(error, end="\n\n", file=output)
        return
    print(text, file=output)


def brief(object, name):
    """The few lines that `name?` shows at the prompt."""
    cls = type(object)
    if inspect.isclass(object) or inspect.isroutine(object):
        bases = [classname(base, object.__module__) for base in getattr(object, "__bases__", ()) if base is not builtins.object]
        lines = [_brief_title(object, name)]
        what = "class" if inspect.isclass(object) else describe(object).rpartition(" ")[0] or "method"
        what += f" of {', '.join(bases)}" if bases else ""
        module = getattr(object, "__module__", None)
        what += f" in {module}" if module and module not in ("builtins", "__main__") else ""
    else:
        value = repr(object)
        lines = [value if len(value) <= 300 else value[:300] + "…"]
        what = "module" if inspect.ismodule(object) else f"{classname(cls, 'builtins')} object"
    text = _class_doc(object) if inspect.isclass(object) else getdoc(object if callable(object) or inspect.ismodule(object) else cls)
    calls, rest = _leading_calls(text, object.__name__ if inspect.isclass(object) else cls.__name__)
    if calls and lines == [name + "()"]:
        lines, text = calls, rest
    elif calls:
        text = rest
    if not inspect.isclass(object) and not inspect.isroutine(object) and not inspect.ismodule(object):
        text = text.split("\n\n")[0]
    return "\n".join(lines) + "\n" + (_indent(text) + "\n" if text else "") + what + "\n"


def _leading_calls(text, name):
    """The lines of a documentation that only say how a class is called, and what follows them."""
    lines = text.split("\n")
    count = 0
    while count < len(lines) and lines[count].startswith(name + "("):
        count += 1
    return lines[:count], "\n".join(lines[count:]).strip("\n")


def _brief_title(object, name):
    if inspect.isclass(object):
        return name + (_signature_of_class(object) or "()")
    signature = _signature(object)
    if isinstance(object, types.MethodType) and inspect.isbuiltin(object):
        signature = _without_first(signature)
    is_async = inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object)
    return ("async " if is_async else "") + name + signature


class Helper:
    """What the name help stands for."""

    def __repr__(self):
        return "Type help() for interactive help, or help(object) for help about object."

    def __call__(self, request=None):
        """Show the documentation of an object, or of what a string names."""
        if request is None:
            print("help(object) shows the documentation of an object; help('json.dumps') that of a name.")
            return
        if isinstance(request, str):
            from _keyword_help import texts

            if request in texts:
                print(texts[request], end="\n\n")
                return
        doc(request, "Help on %s:")


help = Helper()
