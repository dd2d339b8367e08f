"""The few lines that `name?` shows at the prompt."""

import builtins
import inspect
import types
from _pydoc_objects import classname, describe, getdoc
from _pydoc_text import _argspec, _class_argspec

# Where scripts find these names, and what their reprs say.
__name__ = "pydoc"


def brief(object, name):
    """The lines on an object with a name."""
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
        signature = _class_argspec(object) or ""
        is_plain = signature == "()" and object.__init__ is builtins.object.__init__
        return name + (signature if signature and not is_plain else "()")
    signature = _argspec(object) or "(...)"
    is_async = inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object)
    return ("async " if is_async else "") + name + signature


def _class_doc(cls):
    # Classes that are written in Swift have theirs behind the attribute only.
    doc = cls.__doc__
    return inspect.cleandoc(doc).rstrip() if isinstance(doc, str) else ""


def _indent(text):
    return "\n".join(("    " + line).rstrip() for line in text.split("\n"))
