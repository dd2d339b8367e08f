"""Protocols: classes that others match by what they have."""

import sys
import types
from _typing import Generic
from _typing import alias as _alias
from abc import ABCMeta, abstractmethod
from _typing_aliases import T_co
from _typing_forms import _BARE, _MISSING

# Where scripts find these names, and what their reprs say.
__name__ = "typing"

# Attributes that are no members of a protocol, under the name that other libraries import.
EXCLUDED_ATTRIBUTES = [
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
    "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__match_args__", "__static_attributes__", "__firstlineno__", "__parameters__",
    "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__",
    "_MutableMapping__marker",
]  # fmt: skip
_NOT_MEMBERS = frozenset((*EXCLUDED_ATTRIBUTES, "_abc_impl", "__init_subclass__", "__hash__"))


def _annotations(cls):
    found = cls.__dict__.get("__annotations__", ())
    # The class `type` has a descriptor there.
    return () if isinstance(found, types.GetSetDescriptorType) else found


def _get_protocol_attrs(cls):
    """The names that a protocol asks for."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic") and base.__module__ == "typing":
            continue
        own = base.__dict__
        for name in (*own, *_annotations(base)):
            if not name.startswith("_abc_") and name not in _NOT_MEMBERS:
                names.add(name)
        # A None in the place of __hash__ is no member; a method is one.
        if own.get("__hash__") is not None:
            names.add("__hash__")
    return names


# Abstract classes outside of this module that protocols may derive from.
_ALLOWED = {
    "collections.abc": (
        "Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "Hashable", "Sized",
        "Container", "Collection", "Reversible", "Buffer",
    ),
    "contextlib": ("AbstractContextManager", "AbstractAsyncContextManager"),
}  # fmt: skip


def _is_allowed(base):
    if base in (object, Generic) or base.__name__ in _ALLOWED.get(base.__module__, ()):
        return True
    return issubclass(base, Generic) and getattr(base, "_is_protocol", False)


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if bases != (Generic,) and Protocol in bases:
            for base in bases:
                if not _is_allowed(base):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _is_asked_by_machinery():
            problem = None
            if not getattr(cls, "_is_runtime_protocol", False):
                problem = _NOT_CHECKABLE
            elif cls.__non_callable_proto_members__:
                if getattr(cls.__dict__.get("__subclasshook__"), "__func__", None) is _protocol_hook:
                    names = str(sorted(cls.__non_callable_proto_members__))[1:-1]
                    problem = (
                        "Protocols with non-method members don't support issubclass()."
                        f" Non-method members: {names}."
                    )
            if problem:
                if not isinstance(other, type):
                    raise TypeError("issubclass() arg 1 must be a class")
                raise TypeError(problem)
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False) and not _is_asked_by_machinery():
            raise TypeError(_NOT_CHECKABLE)
        if super().__instancecheck__(instance):
            return True
        for name in cls.__protocol_attrs__:
            value = _static_attribute(instance, name)
            if value is _MISSING:
                return False
            if value is None and name not in cls.__non_callable_proto_members__:
                return False
        return True


_NOT_CHECKABLE = "Instance and class checks can only be used with @runtime_checkable protocols"


def _is_asked_by_machinery():
    """Does an abstract class ask about its subclasses, or single dispatch about an argument?"""
    return sys._getframe(2).f_globals.get("__name__") in ("abc", "_py_abc", "functools", None)


def _static_attribute(instance, name):
    """An attribute without running properties."""
    values = getattr(instance, "__dict__", None)
    if values is not None and name in values:
        return values[name]
    for base in type(instance).__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    if isinstance(instance, type):
        for base in instance.__mro__:
            if name in base.__dict__:
                return base.__dict__[name]
    return _MISSING


def _protocol_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _protocol_init:
        # A subclass has its own, which has called this one.
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _protocol_init)
        if init is not _protocol_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A base for classes that are matched by what they have, not by where they come from."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol:
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)
            if "__subclasshook__" not in cls.__dict__:
                cls.__subclasshook__ = classmethod(_protocol_hook)
            if cls.__init__ is Protocol.__init__:
                cls.__init__ = _protocol_init

    def __class_getitem__(cls, params):
        if cls is not Protocol:
            return super().__class_getitem__(params)
        try:
            args = Generic[params].__args__
        except TypeError as error:
            raise TypeError(str(error).replace("Generic[", "Protocol[")) from None
        return _alias(cls, args, "typing.Protocol", False)


_BARE.append(Protocol)


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            # What is only annotated counts for protocols.
            if name in _annotations(base) and getattr(other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


def runtime_checkable(cls):
    """Let isinstance() look whether an object has what a protocol asks for."""
    if not (isinstance(cls, type) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    # The names whose values are no methods.
    cls.__non_callable_proto_members__ = set()
    for name in cls.__protocol_attrs__:
        try:
            is_method = callable(getattr(cls, name, None))
        except Exception as error:
            raise TypeError(
                f"Failed to determine whether protocol member {name!r} is a method member"
            ) from error
        if not is_method:
            cls.__non_callable_proto_members__.add(name)
    return cls


def is_protocol(tp, /):
    """Is it a protocol?

    >>> class Closable(Protocol):
    ...     def close(self): ...
    ...
    >>> is_protocol(Closable), is_protocol(int)
    (True, False)
    """
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """Return the names that a protocol asks for.

    >>> class Named(Protocol):
    ...     name: str
    ...     def rename(self, name): ...
    ...
    >>> sorted(get_protocol_members(Named))
    ['name', 'rename']
    """
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


def _support(name, method, generic=False):
    """A protocol of one method."""

    @abstractmethod
    def body(self):
        pass

    body.__name__ = method

    def fill(namespace):
        namespace["__module__"] = "typing"
        namespace["__doc__"] = f"Has {method}."
        namespace["__slots__"] = ()
        namespace[method] = body

    bases = (Protocol[T_co],) if generic else (Protocol,)
    return runtime_checkable(types.new_class(name, bases, exec_body=fill))


SupportsInt = _support("SupportsInt", "__int__")
SupportsFloat = _support("SupportsFloat", "__float__")
SupportsComplex = _support("SupportsComplex", "__complex__")
SupportsBytes = _support("SupportsBytes", "__bytes__")
SupportsIndex = _support("SupportsIndex", "__index__")
SupportsAbs = _support("SupportsAbs", "__abs__", generic=True)
SupportsRound = _support("SupportsRound", "__round__", generic=True)
