"""What is in classes, where it comes from, and how classes stand to each other."""

import types
from collections import namedtuple

# Where scripts find these names, and what their reprs say.
__name__ = "inspect"

Attribute = namedtuple("Attribute", "name kind defining_class object", module="inspect")


def ismethodwrapper(object):
    """Return True for a special method of a built-in class that belongs to an object."""
    return isinstance(object, types.MethodWrapperType)


def ismemberdescriptor(object):
    """Return True for a descriptor of a slot."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Return True for a computed attribute of a built-in class."""
    return isinstance(object, types.GetSetDescriptorType)


def getmembers(object, predicate=None):
    """Return the names and values of all attributes, sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """Return the names and values of attributes, sorted by name, without running code for them."""
    from _inspect_static import getattr_static

    return _members(object, predicate, getattr_static)


def _members(object, predicate, getter):
    owners = (object, *object.__mro__) if isinstance(object, type) else ()
    # Attributes that only instances have stand for a second thing beside the class's own of that name.
    hidden = [name for base in object.__bases__ for name in _instance_attributes(base)] if owners else []
    found, seen = [], set()
    for name in dir(object) + hidden:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            homes = [base for base in owners if name in vars(base)]
            if not homes:
                continue
            value = vars(homes[0])[name]
        if predicate is None or predicate(value):
            found.append((name, value))
        seen.add(name)
    return sorted(found, key=lambda pair: pair[0])


def _instance_attributes(cls):
    """The attributes that the class hides from itself: those of enum members, for one."""
    return [
        name for name, value in vars(cls).items()
        if isinstance(value, types.DynamicClassAttribute) and value.fget is not None
    ]  # fmt: skip


def classify_class_attrs(cls):
    """Return the attributes of a class with their kinds and the classes that define them."""
    order = cls.__mro__
    from_type = tuple(one for one in type(cls).__mro__ if one not in (type, object))
    names = dir(cls) + [name for base in order for name in _instance_attributes(base)]
    result, done = [], set()
    for name in names:
        value, home = (None, None) if name in done else _access(cls, name, from_type)
        raw = None
        for base in (*order, *from_type):
            if name in vars(base):
                raw = vars(base)[name]
                home = home if home in from_type else base
                break
        if home is None:
            continue
        shown = raw if value is None or isinstance(raw, _SHOWN_RAW) else value
        result.append(Attribute(name, _kind(shown), home, shown))
        done.add(name)
    return result


def _access(cls, name, from_type):
    """What asking for an attribute gives, and the class that it comes from: a metaclass may make it up."""
    try:
        value = None if name == "__dict__" else getattr(cls, name)
    except Exception:
        value = None
    if value is None:
        return None, None
    home = getattr(value, "__objclass__", None)
    if home in (cls, *cls.__mro__):
        return value, home
    homes = [base for base in cls.__mro__ if getattr(base, name, None) is value]
    homes += [base for base in from_type if _made_up(base, cls, name) is value]
    return value, homes[-1] if homes else None


def _made_up(metaclass, cls, name):
    try:
        return metaclass.__getattr__(cls, name)
    except AttributeError:
        return None


_SHOWN_RAW = (
    staticmethod, types.BuiltinMethodType, classmethod, types.ClassMethodDescriptorType, property,
)  # fmt: skip


def _kind(value):
    from _inspect_kinds import isroutine

    if isinstance(value, (staticmethod, types.BuiltinMethodType)):
        return "static method"
    if isinstance(value, (classmethod, types.ClassMethodDescriptorType)):
        return "class method"
    if isinstance(value, property):
        return "property"
    return "method" if isroutine(value) else "data"


def getclasstree(classes, unique=False):
    """Return classes as nested lists: below each class those that derive from it."""
    children, roots = {}, []
    for one in classes:
        if not one.__bases__:
            if one not in roots:
                roots.append(one)
            continue
        for parent in one.__bases__:
            below = children.setdefault(parent, [])
            if one not in below:
                below.append(one)
            if unique and parent in classes:
                break
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


def walktree(classes, children, parent):
    """The part of the tree below one class."""
    result = []
    for one in sorted(classes, key=lambda one: (one.__module__, one.__name__)):
        result.append((one, one.__bases__))
        if one in children:
            result.append(walktree(children[one], children, one))
    return result
