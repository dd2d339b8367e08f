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


def _make_repr(cls, fields):
    shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in fields if f.repr)
    names = {"__dataclass_running__": _repr_running}
    body = [
        "if id(self) in __dataclass_running__: return '...'",
        "__dataclass_running__.add(id(self))",
        f"try: return f'{{self.__class__.__qualname__}}({shown})'",
        "finally: __dataclass_running__.discard(id(self))",
    ]
    return _define(cls, "__repr__", ["self"], body, names)


def _tuple_of(owner, names):
    return f"({', '.join([f'{owner}.{name}' for name in names])}{',' * (len(names) == 1)})"


def _make_comparisons(cls, fields, eq, order):
    names = [f.name for f in fields if f.compare]
    made = []
    if eq:
        equal = " and ".join([f"self.{name} == other.{name}" for name in names]) or "True"
        body = [
            "if self is other: return True",
            f"if other.__class__ is self.__class__: return {equal}",
            "return NotImplemented",
        ]
        made.append(_define(cls, "__eq__", ["self", "other"], body, {}))
    for name, operator in _ORDER if order else ():
        body = [
            "if other.__class__ is self.__class__: "
            f"return {_tuple_of('self', names)} {operator} {_tuple_of('other', names)}",
            "return NotImplemented",
        ]
        made.append(_define(cls, name, ["self", "other"], body, {}))
    return made


_ORDER = (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">="))


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


def _make_hash(cls, fields):
    names = [f.name for f in fields if (f.compare if f.hash is None else f.hash)]
    return _define(cls, "__hash__", ["self"], [f"return hash({_tuple_of('self', names)})"], {})


def _set_hash(cls, fields, params, has_explicit):
    if params.unsafe_hash:
        if has_explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        _install(cls, _make_hash(cls, fields))
    elif params.eq and not has_explicit:
        if params.frozen:
            _install(cls, _make_hash(cls, fields))
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
