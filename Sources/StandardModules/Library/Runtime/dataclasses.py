"""Classes that are made of their fields."""

import abc
import sys
import types
from _dataclasses_fields import (
    KW_ONLY, MISSING, _FIELD, _FIELDS, _FIELD_CLASSVAR, _FIELD_INITVAR, _HAS_DEFAULT_FACTORY,
    _KW_ONLY_TYPE, _MISSING_TYPE, _PARAMS, Field, FrozenInstanceError, InitVar, _DataclassParams,
    _collect, field,
)  # fmt: skip
from _dataclasses_methods import (
    _install, _make_comparisons, _make_frozen, _make_init, _make_repr, _set_hash,
)  # fmt: skip

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
    "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass",
]  # fmt: skip


def _check_frozen_bases(cls, frozen):
    for base in cls.__mro__[1:]:
        params = base.__dict__.get(_PARAMS)
        if params is None:
            continue
        if params.frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not params.frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")


def _process_class(cls, params):
    had_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (
        had_hash is MISSING or (had_hash is None and "__eq__" in cls.__dict__)
    )
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    _check_frozen_bases(cls, params.frozen)
    fields = _collect(cls, params.kw_only)
    setattr(cls, _FIELDS, fields)
    setattr(cls, _PARAMS, params)
    real = [f for f in fields.values() if f._field_type is _FIELD]
    if params.init:
        _install(cls, _make_init(cls, fields, params.frozen, params.slots), overwrite=False)
    _install(cls, _replace_method(), overwrite=False)
    if params.repr:
        _install(cls, _make_repr(cls, real), overwrite=False)
    for function in _make_comparisons(cls, real, params.eq, params.order):
        exists = _install(cls, function, overwrite=False)
        if exists and function.__name__ != "__eq__":
            raise TypeError(
                f"Cannot overwrite attribute {function.__name__} in class {cls.__name__} "
                "Consider using functools.total_ordering"
            )
    if params.frozen:
        for function in _make_frozen(cls, fields):
            if _install(cls, function, overwrite=False):
                raise TypeError(
                    f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}"
                )
    _set_hash(cls, real, params, has_explicit_hash)
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + _signature_text(cls, fields)
    if params.match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(
            f.name for f in fields.values()
            if f._field_type in (_FIELD, _FIELD_INITVAR) and f.init and not f.kw_only
        )  # fmt: skip
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _with_slots(cls, [f.name for f in real], params)
    abc.update_abstractmethods(cls)
    return cls


def _signature_text(cls, fields):
    if not _is_plainly_made(cls):
        import inspect

        try:
            return str(inspect.signature(cls)).replace(" -> None", "")
        except (TypeError, ValueError):
            return ""
    in_init = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR) and f.init]
    parts = [_parameter_text(f) for f in in_init if not f.kw_only]
    keyword = [_parameter_text(f) for f in in_init if f.kw_only]
    if keyword:
        parts += ["*", *keyword]
    return f"({', '.join(parts)})"


def _parameter_text(f):
    text = _annotation_text(f.type)
    if f.default is not MISSING:
        return f"{f.name}: {text} = {f.default!r}"
    return f"{f.name}: {text} = <factory>" if f.default_factory is not MISSING else f"{f.name}: {text}"


def _annotation_text(kind):
    """An annotation as signatures show it."""
    if isinstance(kind, type) and not isinstance(kind, types.GenericAlias):
        return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    text = repr(kind)
    if "typing." in text and getattr(kind, "__module__", None) == "typing":
        import re

        text = re.sub(r"(?<![\w.])typing\.", "", text)
    return text


def _is_plainly_made(cls):
    """Whether calls of the class have the parameters of the __init__ that was made for it."""
    init = cls.__dict__.get("__init__")
    return (
        getattr(init, "__code__", None) is not None and init.__code__.co_filename == "<string>"
        and type(cls).__call__ is type.__call__
    )  # fmt: skip


def _replace_method():
    def __replace__(self, /, **changes):
        return _replace(self, **changes)

    return __replace__


def _with_slots(cls, names, params):
    """Make the class again, with slots for the fields that no base has."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    namespace = dict(cls.__dict__)
    slots = [name for name in names if name not in inherited]
    if params.weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    namespace["__slots__"] = tuple(slots)
    for name in names:
        namespace.pop(name, None)
    for name in ("__dict__", "__weakref__"):
        namespace.pop(name, None)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = qualname
    # Methods that call super() without arguments know their class through a cell.
    for value in namespace.values():
        function = getattr(value, "__func__", getattr(value, "fget", value))
        for cell in getattr(function, "__closure__", None) or ():
            try:
                if cell.cell_contents is cls:
                    cell.cell_contents = made
            except ValueError:
                pass
    if params.frozen:
        for name, method in (("__getstate__", _dataclass_getstate), ("__setstate__", _dataclass_setstate)):
            if name not in cls.__dict__:
                setattr(made, name, method)
    return made


def _slots_of(base):
    """What instances have from a base class; classes without slots have room for weak references."""
    slots = base.__dict__.get("__slots__")
    if slots is None:
        has_references = getattr(base, "__weakrefoffset__", -1) != 0
        has_dict = getattr(base, "__dictoffset__", -1) != 0
        return ["__weakref__"] * has_references + ["__dict__"] * has_dict
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{base.__name__}' cannot be determined")
    return slots


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        # The class may be frozen.
        object.__setattr__(self, f.name, value)


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
    match_args=True, kw_only=False, slots=False, weakref_slot=False,
):  # fmt: skip
    """Add the methods that follow from the annotated fields of a class."""
    params = _DataclassParams(
        init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
    )
    if cls is None:
        return lambda cls: _process_class(cls, params)
    return _process_class(cls, params)


# MARK: Functions on dataclasses


def fields(class_or_instance):
    """Return the fields of a dataclass or of an instance of one."""
    try:
        known = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in known.values() if f._field_type is _FIELD)


def is_dataclass(obj):
    """Is it a dataclass or an instance of one?"""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


_ATOMIC = frozenset({
    type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented),
    types.CodeType, types.BuiltinFunctionType, types.FunctionType, type, range, property,
})  # fmt: skip


def asdict(obj, *, dict_factory=dict):
    """Return the fields as a dict, and so for everything inside."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """Return the values of the fields as a tuple, and so for everything inside."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _converted(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _converted(obj, make):
    cls = type(obj)
    if cls in _ATOMIC:
        return obj
    if hasattr(cls, _FIELDS):
        return make([(f.name, _converted(getattr(obj, f.name), make)) for f in fields(obj)])
    if isinstance(obj, list):
        return cls([_converted(item, make) for item in obj])
    if isinstance(obj, tuple):
        if hasattr(obj, "_fields"):
            return cls(*[_converted(item, make) for item in obj])
        return cls([_converted(item, make) for item in obj])
    if isinstance(obj, dict):
        pairs = [(_converted(key, make), _converted(value, make)) for key, value in obj.items()]
        if hasattr(cls, "default_factory") or hasattr(obj, "default_factory"):
            made = cls(obj.default_factory)
            made.update(pairs)
            return made
        return cls(pairs)
    import copy

    return copy.deepcopy(obj)


def replace(obj, /, **changes):
    """Return a copy with other values for some fields."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(
                    f"field {f.name} is declared with init=False, it cannot be specified with replace()"
                )
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
    unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
    weakref_slot=False, module=None,
):  # fmt: skip
    """Make a dataclass from names, types and defaults."""
    import keyword

    namespace = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, namespace[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind
    namespace["__annotations__"] = annotations
    namespace["__module__"] = module or sys._getframemodulename(1) or "__main__"
    cls = types.new_class(cls_name, bases, {}, lambda ns: ns.update(namespace))
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )  # fmt: skip
