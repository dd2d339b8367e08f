"""Copies of objects, shallow and deep."""

import types

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

_ATOMIC = (
    type(None), bool, int, float, complex, str, bytes, type, range, slice, property,
    type(...), type(NotImplemented), types.FunctionType, types.BuiltinFunctionType,
    types.CodeType, types.MethodType, types.ModuleType,
)  # fmt: skip
_ATOMIC_TYPES = frozenset(_ATOMIC)


def copy(x):
    """Return a copy that shares what is inside."""
    cls = type(x)
    if cls in _ATOMIC_TYPES or cls in (tuple, frozenset) or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    return _remade(x, *_reduced(x), lambda value: value)


def deepcopy(x, memo=None, _nil=[]):
    """Return a copy of an object and of everything inside."""
    cls = type(x)
    if cls in _ATOMIC_TYPES:
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    if issubclass(cls, type):
        return x
    made = _deep(x, cls, memo)
    if made is not x:
        memo[id(x)] = made
        # Objects that were made on the way must keep their identity.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep(x, cls, memo):
    if cls is list:
        made = memo[id(x)] = []
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if cls is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        known = memo.get(id(x))
        if known is not None:
            return known
        return x if all(map(_is_same, items, x)) else tuple(items)
    if cls in (set, frozenset):
        return cls([deepcopy(item, memo) for item in x])
    if cls is bytearray:
        return bytearray(x)
    method = getattr(x, "__deepcopy__", None)
    if method is not None:
        return method(memo)
    return _remade(x, *_reduced(x), lambda value: deepcopy(value, memo), memo)


def _is_same(a, b):
    return a is b


def _reduced(x):
    """How the object says that it is made: a callable, arguments, state, items, pairs."""
    cls = type(x)
    method = getattr(cls, "__reduce_ex__", None)
    if method is not None and method is not getattr(object, "__reduce_ex__", None):
        result = method(x, 4)
    else:
        method = getattr(cls, "__reduce__", None)
        if method is not None and method is not getattr(object, "__reduce__", None):
            result = method(x)
        else:
            result = _default_reduction(x, cls)
    if isinstance(result, str):
        raise Error(f"un(deep)copyable object of type {cls}")
    return tuple(result) + (None,) * (5 - len(result))


def _new(cls, *args, **kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _default_reduction(x, cls):
    """What object.__reduce_ex__ says: a bare instance and its attributes."""
    if cls.__module__ != "builtins" or cls.__name__ in ("object",) or hasattr(x, "__dict__"):
        args = (cls,)
        if hasattr(x, "__getnewargs_ex__"):
            positional, keywords = x.__getnewargs_ex__()
            return (lambda *a: _new(cls, *positional, **keywords)), ()
        if hasattr(x, "__getnewargs__"):
            args += tuple(x.__getnewargs__())
        elif isinstance(x, (int, float, str, bytes, complex, tuple, frozenset)):
            args += (_base_value(x),)
        items = iter(list.__iter__(x)) if isinstance(x, list) else None
        pairs = iter(dict.items(x)) if isinstance(x, dict) else None
        if isinstance(x, (set, bytearray)):
            return cls, (_base_value(x),), _state(x, cls)
        if isinstance(x, BaseException):
            return cls, x.args, _state(x, cls)
        return _new, args, _state(x, cls), items, pairs
    raise TypeError(f"cannot pickle {cls.__name__!r} object")


def _base_value(x):
    for base in (int, float, str, bytes, complex, tuple, frozenset, set, bytearray):
        if isinstance(x, base):
            if base is str:
                return str.__str__(x)
            return base(x) if base not in (int, float) else base.__add__(x, 0)
    return x


def _state(x, cls):
    method = getattr(cls, "__getstate__", None)
    if method is not None and method is not getattr(object, "__getstate__", None):
        return method(x)
    values = getattr(x, "__dict__", None) or None
    slots = {}
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__"):
                if name.startswith("__") and not name.endswith("__"):
                    name = f"_{base.__name__.lstrip('_')}{name}"
                try:
                    slots[name] = getattr(x, name)
                except AttributeError:
                    pass
    return (values, slots) if slots else values


def _remade(x, make, args, state, items, pairs, convert, memo=None):
    if make is _new:
        made = make(args[0], *map(convert, args[1:]))
    else:
        made = make(*map(convert, args))
    if memo is not None:
        memo[id(x)] = made
    if state is not None:
        state = convert(state)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            for name, value in (slots or {}).items():
                object.__setattr__(made, name, value)
    for item in items or ():
        made.append(convert(item))
    for key, value in pairs or ():
        made[convert(key)] = convert(value)
    return made


def replace(obj, /, **changes):
    """Return a copy with other values for some fields."""
    cls = obj.__class__
    method = getattr(cls, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return method(obj, **changes)
