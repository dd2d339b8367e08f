"""What is in classes, where it comes from, and how classes stand to each other."""

import types
from collections import namedtuple

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


def getmembers_static(object, predicate=None):
    """Return the names and values of attributes, sorted by name, without running code for them."""
    from _inspect_static import getattr_static

    found = []
    for name in dir(object):
        try:
            value = getattr_static(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def classify_class_attrs(cls):
    """Return the attributes of a class with their kinds and the classes that define them."""
    order = cls.__mro__
    from_type = tuple(one for one in type(cls).__mro__ if one not in (type, object))
    names = list(dir(cls))
    for base in order:
        for name, value in base.__dict__.items():
            if isinstance(value, types.DynamicClassAttribute) and value.fget is not None:
                names.append(name)
    result, done = [], set()
    for name in names:
        if name in done:
            continue
        done.add(name)
        home = next((one for one in (*order, *from_type) if name in one.__dict__), None)
        if home is None:
            continue
        value = home.__dict__[name]
        result.append(Attribute(name, _kind(value), home, value))
    return result


def _kind(value):
    if isinstance(value, (staticmethod, types.BuiltinMethodType)):
        return "static method"
    if isinstance(value, (classmethod, types.ClassMethodDescriptorType)):
        return "class method"
    if isinstance(value, property):
        return "property"
    if isinstance(value, (types.FunctionType, types.MethodDescriptorType, types.WrapperDescriptorType)):
        return "method"
    return "data"


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
