"""Methods that dataclasses get from their fields."""

import sys
from _dataclasses_fields import (
    MISSING, _FIELD, _FIELD_INITVAR, _HAS_DEFAULT_FACTORY, _POST_INIT, FrozenInstanceError,
)  # fmt: skip

# Where scripts find these names, and what their reprs say.
__name__ = "dataclasses"


def _define(cls, name, parameters, body, names, returns=None):
    """Make a method from source, so that calls of it fail as those of any function do."""
    outer = ", ".join(names)
    lines = "\n".join(f"  {line}" for line in body or ["pass"])
    source = f"def _create({outer}):\n def {name}({', '.join(parameters)}):\n{lines}\n return {name}"
    namespace = {}
    exec(source, getattr(sys.modules.get(cls.__module__), "__dict__", {}), namespace)
    made = namespace["_create"](**names)
    made.__qualname__ = f"{cls.__qualname__}.{name}"
    made.__module__ = cls.__module__
    return made


def _make_init(cls, fields, frozen, slots):
    in_init = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    positional = [f for f in in_init if f.init and not f.kw_only]
    keyword = [f for f in in_init if f.init and f.kw_only]
    seen = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen = f
        elif seen:
            raise TypeError(
                f"non-default argument {f.name!r} follows default argument {seen.name!r}"
            )
    self_name = "__dataclass_self__" if "self" in fields else "self"
    names = {
        "__dataclass_HAS_DEFAULT_FACTORY__": _HAS_DEFAULT_FACTORY,
        "__dataclass_builtins_object__": object,
    }
    body = []
    for f in in_init:
        value = _initial_value(f, names, slots)
        if value is None or f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(
                f"__dataclass_builtins_object__.__setattr__({self_name}, {f.name!r}, {value})"
            )
        else:
            body.append(f"{self_name}.{f.name} = {value}")
    if hasattr(cls, _POST_INIT):
        arguments = ", ".join(f.name for f in in_init if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT}({arguments})")
    parameters = [self_name, *(_parameter(f, names) for f in positional)]
    if keyword:
        parameters += ["*", *(_parameter(f, names) for f in keyword)]
    made = _define(cls, "__init__", parameters, body, names)
    made.__annotations__ = {f.name: f.type for f in (*positional, *keyword)} | {"return": None}
    return made


def _parameter(f, names):
    if f.default is not MISSING:
        names[f"__dataclass_dflt_{f.name}__"] = f.default
        return f"{f.name}=__dataclass_dflt_{f.name}__"
    if f.default_factory is not MISSING:
        return f"{f.name}=__dataclass_HAS_DEFAULT_FACTORY__"
    return f.name


def _initial_value(f, names, slots):
    """The expression that __init__ assigns; None when there is nothing to assign."""
    default = f"__dataclass_dflt_{f.name}__"
    if f.default_factory is not MISSING:
        names[default] = f.default_factory
        if not f.init:
            return f"{default}()"
        return f"{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
    if f.init:
        return f.name
    if slots and f.default is not MISSING:
        names[default] = f.default
        return default
    return None


_repr_running = set()


def _make_repr(fields):
    shown = [f.name for f in fields if f.repr]

    def __repr__(self):
        if id(self) in _repr_running:
            return "..."
        _repr_running.add(id(self))
        try:
            parts = ", ".join([f"{name}={getattr(self, name)!r}" for name in shown])
        finally:
            _repr_running.discard(id(self))
        return f"{self.__class__.__qualname__}({parts})"

    return __repr__


def _make_comparisons(cls, fields, eq, order):
    compared = [f.name for f in fields if f.compare]

    def items(instance):
        return tuple([getattr(instance, name) for name in compared])

    def __eq__(self, other):
        if self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        return items(self) == items(other)

    def __lt__(self, other):
        return items(self) < items(other) if other.__class__ is self.__class__ else NotImplemented

    def __le__(self, other):
        return items(self) <= items(other) if other.__class__ is self.__class__ else NotImplemented

    def __gt__(self, other):
        return items(self) > items(other) if other.__class__ is self.__class__ else NotImplemented

    def __ge__(self, other):
        return items(self) >= items(other) if other.__class__ is self.__class__ else NotImplemented

    made = [__eq__] if eq else []
    return made + ([__lt__, __le__, __gt__, __ge__] if order else [])


def _make_frozen(cls, fields):
    names = frozenset(fields)

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _make_hash(fields):
    hashed = [f.name for f in fields if (f.compare if f.hash is None else f.hash)]

    def __hash__(self):
        return hash(tuple([getattr(self, name) for name in hashed]))

    return __hash__


def _set_hash(cls, fields, params, has_explicit):
    if params.unsafe_hash:
        if has_explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        _install(cls, _make_hash(fields))
    elif params.eq and not has_explicit:
        if params.frozen:
            _install(cls, _make_hash(fields))
        else:
            cls.__hash__ = None


def _install(cls, function, overwrite=True):
    name = function.__name__
    if not overwrite and name in cls.__dict__:
        return True
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    function.__module__ = cls.__module__
    setattr(cls, name, function)
    return False
