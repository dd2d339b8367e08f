"""Classes that are made of their fields."""

import sys
import types
from types import GenericAlias

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
    "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass",
]  # fmt: skip


class FrozenInstanceError(AttributeError):
    pass


class _FactoryDefault:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


_HAS_DEFAULT_FACTORY = _FactoryDefault()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _Kind("_FIELD")
_FIELD_CLASSVAR = _Kind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Kind("_FIELD_INITVAR")


class InitVar:
    """A parameter of __init__ that is no field."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        plain = isinstance(self.type, type) and not isinstance(self.type, GenericAlias)
        return f"dataclasses.InitVar[{self.type.__name__ if plain else repr(self.type)}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field."""

    __slots__ = (
        "name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
        "metadata", "kw_only", "_field_type",
    )  # fmt: skip

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        parts = ",".join(f"{name}={getattr(self, name)!r}" for name in Field.__slots__)
        return f"Field({parts})"

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots",
        "weakref_slot",
    )  # fmt: skip

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        parts = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"_DataclassParams({parts})"


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
    metadata=None, kw_only=MISSING,
):  # fmt: skip
    """Say more of a field than its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# MARK: Collecting the fields


def _kind_of(annotation):
    """Whether an annotation, which may be a string, makes a field."""
    if isinstance(annotation, str):
        head = annotation.partition("[")[0].strip().rpartition(".")[2]
        if head == "ClassVar":
            return _FIELD_CLASSVAR
        return _FIELD_INITVAR if head == "InitVar" else _FIELD
    if annotation is InitVar or type(annotation) is InitVar:
        return _FIELD_INITVAR
    typing = sys.modules.get("typing")
    if typing and (annotation is typing.ClassVar or typing.get_origin(annotation) is typing.ClassVar):
        return _FIELD_CLASSVAR
    return _FIELD


def _is_kw_only_marker(annotation):
    if isinstance(annotation, str):
        return annotation.rpartition(".")[2] == "KW_ONLY"
    return annotation is KW_ONLY


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if isinstance(default, types.MemberDescriptorType) and name in cls.__dict__.get("__slots__", ()):
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _kind_of(annotation)
    if made._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
        if made.default_factory is not MISSING:
            raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type in (_FIELD, _FIELD_INITVAR):
        if made.kw_only is MISSING:
            made.kw_only = kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(
            f"mutable default {type(made.default)} for field {name} is not allowed: "
            "use default_factory"
        )
    return made


def _collect(cls, kw_only):
    """The fields of a class and its bases, in order; the class's own names get their defaults."""
    fields = {}
    for base in cls.__mro__[-1:0:-1]:
        fields.update(getattr(base, _FIELDS, None) or {})
    own = []
    has_marker = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _is_kw_only_marker(annotation):
            if has_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            has_marker = kw_only = True
        else:
            own.append(_make_field(cls, name, annotation, kw_only))
    for made in own:
        fields[made.name] = made
        if isinstance(getattr(cls, made.name, None), Field):
            if made.default is MISSING:
                delattr(cls, made.name)
            else:
                setattr(cls, made.name, made.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return fields


# MARK: Making the methods


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
        _install(cls, _make_init(cls, fields, params.frozen, params.slots))
    if "__replace__" not in cls.__dict__:
        _install(cls, _replace_method())
    if params.repr:
        _install(cls, _make_repr(real), overwrite=False)
    for function in _make_comparisons(cls, real, params.eq, params.order):
        exists = _install(cls, function, overwrite=False)
        if exists and function.__name__ != "__eq__":
            raise TypeError(
                f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}. "
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
        cls.__doc__ = cls.__name__ + _signature_text(fields)
    if params.match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(
            f.name for f in fields.values()
            if f._field_type in (_FIELD, _FIELD_INITVAR) and f.init and not f.kw_only
        )  # fmt: skip
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _with_slots(cls, [f.name for f in real], params)
    return cls


def _signature_text(fields):
    in_init = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR) and f.init]
    parts = [_parameter_text(f) for f in in_init if not f.kw_only]
    keyword = [_parameter_text(f) for f in in_init if f.kw_only]
    if keyword:
        parts += ["*", *keyword]
    return f"({', '.join(parts)})"


def _parameter_text(f):
    kind = f.type
    text = kind.__qualname__ if type(kind) is type else repr(kind)
    if type(kind) is type and kind.__module__ != "builtins":
        text = f"{kind.__module__}.{text}"
    if f.default is not MISSING:
        return f"{f.name}: {text} = {f.default!r}"
    return f"{f.name}: {text} = <factory>" if f.default_factory is not MISSING else f"{f.name}: {text}"


def _replace_method():
    def __replace__(self, /, **changes):
        return _replace(self, **changes)

    return __replace__


def _with_slots(cls, names, params):
    """Make the class again, with slots for the fields that no base has."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
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
    if params.frozen and "__getstate__" not in cls.__dict__:
        made.__getstate__ = lambda self: [getattr(self, f.name) for f in fields(self)]

        def __setstate__(self, state):
            for f, value in zip(fields(self), state):
                object.__setattr__(self, f.name, value)

        made.__setstate__ = __setstate__
    return made


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
    namespace["__module__"] = "types" if module is None else module
    cls = types.new_class(cls_name, bases, {}, lambda ns: ns.update(namespace))
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )  # fmt: skip
