"""Records whose fields are written as annotations: NamedTuple, TypedDict; and NewType."""

import collections
import collections.abc
from _typing import Generic, _GenericAlias
from _typing_forms import (
    _MISSING, NotRequired, ReadOnly, Required, Union, _AnnotatedAlias, _checked,
)  # fmt: skip

# Where scripts find these names, and what their reprs say.
__name__ = "typing"


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        hints = {
            name: _checked(hint, f"field {name} annotation must be a type")
            for name, hint in namespace.get("__annotations__", {}).items()
        }
        defaults = []
        for name in hints:
            if name in namespace:
                defaults.append(name)
            elif defaults:
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field"
                    f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}"
                )
        made = collections.namedtuple(
            typename, hints, defaults=[namespace[name] for name in defaults],
            module=namespace["__module__"],
        )  # fmt: skip
        if Generic in bases:
            made = type(typename, (tuple, Generic), dict(made.__dict__))
        made.__annotations__ = made.__new__.__annotations__ = hints
        made.__orig_bases__ = namespace.get("__orig_bases__", (NamedTuple,))
        for key, value in namespace.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                       "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source"):  # fmt: skip
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in hints and key not in ("__module__", "__qualname__", "__annotations__", "__name__", "__orig_bases__"):
                setattr(made, key, value)
        return made


class _NamedTupleForm:
    """class Point(NamedTuple): x: int -- a named tuple whose fields have types."""

    __module__ = "typing"
    __name__ = __qualname__ = "NamedTuple"

    def __call__(self, typename, fields=_MISSING, /, **kwargs):
        if fields is _MISSING or fields is None:
            fields = kwargs.items()
        elif kwargs:
            raise TypeError(
                "Either list of fields or keywords can be provided to NamedTuple, not both"
            )
        fields = dict(fields)
        namespace = {"__module__": _caller_module(), "__annotations__": fields}
        return _NamedTupleMeta(typename, (_NamedTuple,), namespace)

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return f"<function NamedTuple at {hex(id(self))}>"


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTupleForm()


def _caller_module():
    return "__main__"


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(cls, name, (*generic, dict), ns)
        if "__orig_bases__" not in ns:
            made.__orig_bases__ = bases
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {
            key: _checked(hint, message, allow_special=True)
            for key, hint in ns.get("__annotations__", {}).items()
        }
        hints, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            hints.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
            readonly |= base.__dict__.get("__readonly_keys__", set())
            mutable |= base.__dict__.get("__mutable_keys__", set())
        hints.update(own)
        for key, hint in own.items():
            forms = set(_qualifiers(hint))
            needed = Required in forms or (total and NotRequired not in forms)
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
            (readonly if ReadOnly in forms else mutable).add(key)
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


class _TypedDictForm:
    """class Point(TypedDict): x: int -- a dict whose keys are known."""

    __module__ = "typing"
    __name__ = __qualname__ = "TypedDict"

    def __call__(self, typename, fields=_MISSING, /, *, total=True):
        fields = {} if fields is _MISSING or fields is None else dict(fields)
        namespace = {"__annotations__": fields, "__module__": _caller_module()}
        made = _TypedDictMeta(typename, (), namespace, total=total)
        made.__orig_bases__ = (TypedDict,)
        return made

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return f"<function TypedDict at {hex(id(self))}>"


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict = _TypedDictForm()


def is_typeddict(tp):
    """Is it a TypedDict class?"""
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """A name for a type that checkers keep apart from it."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = _caller_module()

    def __call__(self, value, /):
        return value

    def __mro_entries__(self, bases):
        raise TypeError(
            "Cannot subclass an instance of NewType. Perhaps you were looking for: "
            f"`{bases[0].__name__} = NewType({bases[0].__name__!r}, {self.__name__})`"
        )

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"
