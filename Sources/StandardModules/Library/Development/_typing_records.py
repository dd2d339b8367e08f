"""Records whose fields are written as annotations: NamedTuple, TypedDict; and NewType."""

import collections
import collections.abc
import sys
from _typing import Generic, _GenericAlias
from _typing_forms import (
    _MISSING, NotRequired, ReadOnly, Required, Union, _AnnotatedAlias, _checked,
)  # fmt: skip

# Where scripts find these names, and what their reprs say.
__name__ = "typing"


class _RecordForm:
    """A function that may stand among the bases of a class, too."""

    __module__ = "typing"

    def __init__(self, make):
        self._make = make
        self.__name__ = self.__qualname__ = make.__name__
        self.__doc__ = make.__doc__

    def __call__(self, /, *args, **kwargs):
        return self._make(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self._base,)

    def __repr__(self):
        return repr(self._make)


def _caller_module(depth=3):
    """The module of the code that called a form; None for code without one."""
    try:
        return sys._getframe(depth).f_globals.get("__name__", "__main__")
    except ValueError:
        return None


# What a class statement of a named tuple may not set, and what it sets anyway.
_RESERVED = frozenset({
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults",
    "_field_types", "_make", "_replace", "_asdict", "_source",
})  # fmt: skip
_IGNORED = frozenset({"__module__", "__name__", "__annotations__"})


def _make_named_tuple(typename, hints, defaults, module):
    hints = {
        name: _checked(hint, f"field {name} annotation must be a type")
        for name, hint in hints.items()
    }
    made = collections.namedtuple(typename, hints, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = hints
    return made


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        hints = namespace.get("__annotations__", {})
        defaults = []
        for name in hints:
            if name in namespace:
                defaults.append(name)
            elif defaults:
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field"
                    f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}"
                )
        made = _make_named_tuple(
            typename, hints, [namespace[name] for name in defaults], namespace["__module__"]
        )
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = Generic.__dict__["__class_getitem__"]
        for key, value in namespace.items():
            if key in _RESERVED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key in _IGNORED:
                continue
            if key not in made._fields:
                setattr(made, key, value)
            hook = getattr(type(value), "__set_name__", None)
            if hook is not None:
                try:
                    hook(value, made, key)
                except BaseException as error:
                    error.add_note(
                        f"Error calling __set_name__ on {type(value).__name__!r} instance "
                        f"{key!r} in {typename!r}"
                    )
                    raise
        if Generic in bases:
            made.__init_subclass__()
        return made


def _deprecated_fields(name, example, given):
    import warnings

    shown = f"`{example}`"
    if given is None:
        problem = "Passing `None` as the 'fields' parameter"
    else:
        problem = "Failing to pass a value for the 'fields' parameter"
    warnings.warn(
        f"{problem} is deprecated and will be disallowed in Python 3.15. To create a "
        f"{name} class with 0 fields using the functional syntax, pass an empty "
        f"{'list' if name == 'NamedTuple' else 'dictionary'}, e.g. {shown}.", DeprecationWarning, stacklevel=4,
    )  # fmt: skip


@_RecordForm
def NamedTuple(typename, fields=_MISSING, /, **kwargs):
    """class Point(NamedTuple): x: int -- a named tuple whose fields have types."""
    if fields is _MISSING:
        if kwargs:
            _warn_about_keywords()
            fields = kwargs.items()
        else:
            _deprecated_fields("NamedTuple", f"{typename} = NamedTuple({typename!r}, [])", fields)
            fields = ()
    elif kwargs:
        raise TypeError(
            "Either list of fields or keywords can be provided to NamedTuple, not both"
            if fields is not None
            else "Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments"
        )
    elif fields is None:
        _deprecated_fields("NamedTuple", f"{typename} = NamedTuple({typename!r}, [])", fields)
        fields = ()
    made = _make_named_tuple(typename, dict(fields), (), _caller_module())
    made.__orig_bases__ = (NamedTuple,)
    return made


def _warn_about_keywords():
    import warnings

    warnings.warn(
        "Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in Python 3.15. "
        "Use the class-based or functional syntax instead.", DeprecationWarning, stacklevel=4,
    )  # fmt: skip


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple._base = _NamedTuple


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        namespace = {"__orig_bases__": bases, **ns, "__annotations__": {}}
        made = type.__new__(cls, name, (*generic, dict), namespace)
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {
            key: _checked(hint, message, allow_special=True, module=made.__module__)
            for key, hint in ns.get("__annotations__", {}).items()
        }
        hints, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            inherited = base.__dict__
            hints.update(inherited.get("__annotations__", {}))
            needed = inherited.get("__required_keys__", set())
            required |= needed
            optional -= needed
            missing = inherited.get("__optional_keys__", set())
            required -= missing
            optional |= missing
            readonly |= inherited.get("__readonly_keys__", set())
            mutable |= inherited.get("__mutable_keys__", set())
        hints.update(own)
        for key, hint in own.items():
            forms = set(_qualifiers(hint))
            needed = Required in forms or (total and NotRequired not in forms)
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
            if ReadOnly in forms:
                if key in mutable:
                    raise TypeError(
                        f"Cannot redefine mutable key {key!r} as read-only"
                    )
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)
        made.__annotations__ = hints
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def _qualifiers(hint):
    while True:
        if isinstance(hint, _AnnotatedAlias):
            hint = hint.__origin__
        elif isinstance(hint, _GenericAlias) and hint.__origin__ in (Required, NotRequired, ReadOnly):
            yield hint.__origin__
            hint = hint.__args__[0]
        else:
            return


@_RecordForm
def TypedDict(typename, fields=_MISSING, /, *, total=True):
    """class Point(TypedDict): x: int -- a dict whose keys are known.

    >>> class Point(TypedDict):
    ...     x: int
    ...     y: int
    ...
    >>> Point(x=1, y=2)
    {'x': 1, 'y': 2}
    >>> sorted(Point.__required_keys__)
    ['x', 'y']
    """
    if fields is _MISSING or fields is None:
        _deprecated_fields("TypedDict", f"{typename} = TypedDict({typename!r}, {{}})", fields)
        fields = {}
    namespace = {"__annotations__": dict(fields)}
    module = _caller_module()
    if module is not None:
        namespace["__module__"] = module
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict._base = _TypedDict


def is_typeddict(tp):
    """Is it a TypedDict class?

    >>> class Film(TypedDict):
    ...     title: str
    ...
    >>> is_typeddict(Film), is_typeddict(dict)
    (True, False)
    """
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """A name for a type that checkers keep apart from it."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = _caller_module(2)
        if module != "typing":
            self.__module__ = module

    def __reduce__(self):
        return self.__qualname__

    def __call__(self, value, /):
        return value

    def __mro_entries__(self, bases):
        parent = self.__name__

        class Refused:
            def __init_subclass__(cls):
                raise TypeError(
                    "Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{cls.__name__} = NewType({cls.__name__!r}, {parent})`"
                )

        return (Refused,)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"
