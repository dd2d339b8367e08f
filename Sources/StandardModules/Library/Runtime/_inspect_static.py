"""Attributes looked up without running any code of the object's."""

import types

# Where scripts find these names, and what their reprs say.
__name__ = "inspect"

_sentinel = object()
_namespace_of_type = type.__dict__["__dict__"].__get__
_mro_of_type = type.__dict__["__mro__"].__get__


def _in_classes(cls, attr):
    for base in _mro_of_type(cls):
        if not _has_own_namespace(type(base)) and attr in (names := _namespace_of_type(base)):
            return names[attr]
    return _sentinel


def _has_own_namespace(cls):
    """Does a class, or one that it is derived from, define `__dict__` itself?"""
    for base in _mro_of_type(cls):
        found = _namespace_of_type(base).get("__dict__", _sentinel)
        if found is _sentinel:
            continue
        is_plain = type(found) is types.GetSetDescriptorType and found.__name__ == "__dict__"
        if not is_plain or found.__objclass__ is not base:
            return True
    return False


def _in_instance(obj, attr):
    try:
        names = object.__getattribute__(obj, "__dict__")
    except AttributeError:
        return _sentinel
    return dict.get(names, attr, _sentinel) if isinstance(names, dict) else _sentinel


def getattr_static(obj, attr, default=_sentinel):
    """Return an attribute without running any code of the object's."""
    of_instance = _sentinel
    cls = obj
    if type not in _mro_of_type(type(obj)):
        cls = type(obj)
        if not _has_own_namespace(cls):
            of_instance = _in_instance(obj, attr)
    of_class = _in_classes(cls, attr)
    if of_instance is not _sentinel and of_class is not _sentinel:
        kind = type(of_class)
        if _in_classes(kind, "__get__") is not _sentinel and (
            _in_classes(kind, "__set__") is not _sentinel or _in_classes(kind, "__delete__") is not _sentinel
        ):
            return of_class
    for found in (of_instance, of_class):
        if found is not _sentinel:
            return found
    if obj is cls:
        for base in _mro_of_type(type(cls)):
            if not _has_own_namespace(type(base)) and attr in _namespace_of_type(base):
                return _namespace_of_type(base)[attr]
    if default is not _sentinel:
        return default
    raise AttributeError(attr)
