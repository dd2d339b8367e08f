"""Copies of objects, shallow and deep."""

import copyreg
import types
from _weakref import ref

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

_ATOMIC = (
    type(None), bool, int, float, complex, str, bytes, type, range, slice, property,
    type(...), type(NotImplemented), types.FunctionType, types.BuiltinFunctionType,
    types.CodeType, types.MethodType, types.MethodDescriptorType,
    types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType,
    types.GetSetDescriptorType, types.MemberDescriptorType, ref,
)  # fmt: skip
_ATOMIC_TYPES = frozenset(_ATOMIC)
_SHARED = _ATOMIC_TYPES | {tuple, frozenset}
_COPIED = frozenset({list, dict, set, bytearray})
_DEEPLY_ATOMIC = _ATOMIC_TYPES - {types.MethodType, slice}


_reduce, _reduce_ex, _getstate = object.__reduce__, object.__reduce_ex__, object.__getstate__
_new, _getattribute = object.__new__, object.__getattribute__
_ANSWERS = "__setstate__", "__getnewargs_ex__", "__getnewargs__", "__getattr__"
# Where classes are that hold something hidden.
_HIDING = {*copyreg._UNPICKLED, *(name.rpartition(".")[0] for name in copyreg._UNPICKLED_CLASSES)}


def _attributes(x, cls):
    """The attributes that are all of an object; None where it may be more, or says itself how it is made."""
    if (cls.__new__ is not _new or cls.__reduce_ex__ is not _reduce_ex or cls.__reduce__ is not _reduce
            or cls.__getstate__ is not _getstate or cls.__getattribute__ is not _getattribute
            or cls in copyreg.dispatch_table):
        return None
    for name in _ANSWERS:
        if hasattr(cls, name):
            return None
    for base in cls.__mro__:
        if "__slots__" in base.__dict__ or base.__module__ in _HIDING and base is not object:
            return None
    found = getattr(x, "__dict__", None)
    return None if found is None or "__reduce_ex__" in found else found


def copy(x):
    """Return a copy that shares what is inside."""
    cls = type(x)
    if cls in _COPIED:
        return x.copy()
    if cls in _SHARED or issubclass(cls, type):
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    attributes = _attributes(x, cls)
    if attributes is not None:
        made = _new(cls)
        made.__dict__.update(attributes)
        return made
    reduced = _reduced(x, "shallow")
    return x if reduced is None else _remade(x, *reduced, lambda value: value)


def deepcopy(x, memo=None, _nil=[]):
    """Return a copy of an object and of everything inside."""
    cls = type(x)
    if cls in _DEEPLY_ATOMIC:
        return x
    identity = id(x)
    if memo is None:
        memo = {}
    else:
        known = memo.get(identity, _nil)
        if known is not _nil:
            return known
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        made = copier(x, memo)
    elif issubclass(cls, type):
        return x
    else:
        made = _deep(x, cls, memo)
    if made is not x:
        memo[identity] = made
        # Objects that were made on the way must keep their identity.
        kept = memo.get(id(memo))
        if kept is None:
            memo[id(memo)] = [x]
        else:
            kept.append(x)
    return made


# Values that are their own copies are told apart where they lie: most items are such, and need no call.


def _deep_list(x, memo):
    made = memo[id(x)] = []
    for item in x:
        made.append(item if type(item) in _DEEPLY_ATOMIC else deepcopy(item, memo))
    return made


def _deep_dict(x, memo):
    made = memo[id(x)] = {}
    for key, value in x.items():
        if type(key) not in _DEEPLY_ATOMIC:
            key = deepcopy(key, memo)
        made[key] = value if type(value) in _DEEPLY_ATOMIC else deepcopy(value, memo)
    return made


def _deep_tuple(x, memo):
    items = [item if type(item) in _DEEPLY_ATOMIC else deepcopy(item, memo) for item in x]
    known = memo.get(id(x))
    if known is not None:
        return known
    return x if all(map(_is_same, items, x)) else tuple(items)


def _deep_set(x, memo):
    return type(x)([deepcopy(item, memo) for item in x])


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = {
    list: _deep_list, dict: _deep_dict, tuple: _deep_tuple, set: _deep_set, frozenset: _deep_set,
    bytearray: lambda x, memo: bytearray(x), types.MethodType: _deep_method,
}  # fmt: skip


def _deep(x, cls, memo):
    method = getattr(x, "__deepcopy__", None)
    if method is not None:
        return method(memo)
    attributes = _attributes(x, cls)
    if attributes is not None:
        made = memo[id(x)] = _new(cls)
        copies = {name: deepcopy(value, memo) for name, value in list(attributes.items())}
        made.__dict__.update(copies)
        return made
    reduced = _reduced(x, "deep")
    if reduced is None:
        return x
    return _remade(x, *reduced, lambda value: deepcopy(value, memo), memo)


def _is_same(a, b):
    return a is b


def _reduced(x, kind):
    """How the object says that it is made: a callable, arguments, state, items, pairs."""
    cls = type(x)
    reduce = copyreg.dispatch_table.get(cls)
    if reduce is not None:
        result = reduce(x)
    elif (reduce := getattr(x, "__reduce_ex__", None)) is not None:
        result = reduce(4)
    elif (reduce := getattr(x, "__reduce__", None)) is not None:
        result = reduce()
    else:
        raise Error(f"un({kind})copyable object of type {cls}")
    if isinstance(result, str):
        return None
    return tuple(result) + (None,) * (5 - len(result))


def _remade(x, make, args, state, items, pairs, convert, memo=None):
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
                setattr(made, name, value)
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
