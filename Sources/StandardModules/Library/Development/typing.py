"""Names for type hints."""

import collections
import collections.abc
import functools
import sys
import types
from _typing import (
    Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
    TypeVarTuple, _CallableGenericAlias, _ConcatenateGenericAlias, _GenericAlias, _UnionGenericAlias,
)  # fmt: skip
from _typing import alias as _alias
from abc import ABCMeta, abstractmethod
from types import GenericAlias
from _typing_aliases import (
    KT, T, VT, _SGA, AbstractSet, AnyStr, AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable,
    ByteString, Callable, ChainMap, Collection, Container, Coroutine, Counter, DefaultDict, Deque,
    Dict, FrozenSet, Generator, Hashable, ItemsView, Iterable, Iterator, KeysView, List, Mapping,
    MappingView, MutableMapping, MutableSequence, MutableSet, OrderedDict, Reversible, Sequence,
    Set, Sized, T_co, T_contra, Text, Tuple, Type, VT_co, V_co, ValuesView, _CallableType,
    _SpecialGenericAlias, _TupleType,
)  # fmt: skip
from _typing_forms import (
    Annotated, Any, ClassVar, Concatenate, Final, ForwardRef, Literal, LiteralString, Never,
    NoReturn, NotRequired, Optional, ReadOnly, Required, Self, TypeAlias, TypeGuard, TypeIs, Union,
    Unpack, _AnnotatedAlias, _AnyMeta, _Final, _LiteralGenericAlias, _SpecialForm, _tp_cache,
    _type_check, _type_convert,
)  # fmt: skip
from _typing_hints import _eval_type, _strip_annotations, get_args, get_origin, get_type_hints
from _typing_protocols import (
    EXCLUDED_ATTRIBUTES, Protocol, SupportsAbs, SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex,
    SupportsInt, SupportsRound, _get_protocol_attrs, _ProtocolMeta, get_protocol_members,
    is_protocol, runtime_checkable,
)  # fmt: skip
from _typing_records import (
    NamedTuple, NewType, TypedDict, _NamedTuple, _TypedDict, _TypedDictMeta, is_typeddict,
)  # fmt: skip

# What only checkers of types run.
TYPE_CHECKING = False


def __getattr__(name):
    """The aliases whose modules few programs need."""
    if name in ("ContextManager", "AsyncContextManager"):
        import contextlib

        made = _SGA(getattr(contextlib, "Abstract" + name), 2, name=name)
    elif name in ("Pattern", "Match"):
        import re

        made = _SGA(getattr(re, name), 1)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = made
    return made


# MARK: Decorators and functions


def _type_repr(obj):
    """The text of a type inside the text of another."""
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        return obj.__qualname__ if obj.__module__ == "builtins" else f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return "[" + ", ".join(map(_type_repr, obj)) + "]"
    return repr(obj)


def cast(typ, val):
    """Return the value; tell checkers that it is of the type."""
    return val


def assert_type(val, typ, /):
    """Return the value; let checkers see whether it is of the type."""
    return val


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg, /):
    """Tell checkers that this is never reached."""
    value = repr(arg)
    if len(value) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        value = value[:_ASSERT_NEVER_REPR_MAX_LENGTH] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """Print the type of a value to standard error; return the value."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def final(f):
    """Mark a method or class that is not to be overridden."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Mark a method that overrides another one."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Mark annotations that are no types: those of a function, or of a class and what is in it."""
    if isinstance(arg, type):
        for name in dir(arg):
            member = getattr(arg, name)
            # Only what was defined there, not what it was given.
            place = f"{arg.__qualname__}.{getattr(member, '__name__', None)}"
            if getattr(member, "__qualname__", None) != place or (
                getattr(member, "__module__", None) != arg.__module__
            ):
                continue
            if isinstance(member, (types.FunctionType, classmethod, staticmethod)):
                member.__no_type_check__ = True
            elif isinstance(member, types.MethodType):
                member.__func__.__no_type_check__ = True
            elif isinstance(member, type):
                no_type_check(member)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Make what a decorator returns not be looked at by type checkers."""
    import warnings

    warnings._deprecated("typing.no_type_check_decorator", remove=(3, 15))

    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped


# By module, qualified name and first line.
_overload_registry = collections.defaultdict(functools.partial(collections.defaultdict, dict))


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not "
        "@overload-ed."
    )


def overload(func):
    """Mark one of several signatures; the implementation comes last."""
    function = getattr(func, "__func__", func)
    try:
        known = _overload_registry[function.__module__][function.__qualname__]
        known[function.__code__.co_firstlineno] = func
    except AttributeError:
        # Functions that are not written in Python have no place.
        pass
    return _overload_dummy


def get_overloads(func):
    """Return the signatures that @overload has marked."""
    function = getattr(func, "__func__", func)
    names = _overload_registry.get(function.__module__, {})
    return list(names.get(function.__qualname__, {}).values())


def clear_overloads():
    """Forget them all."""
    _overload_registry.clear()


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
    field_specifiers=(), **kwargs,
):  # fmt: skip
    """Mark what makes classes as @dataclass does."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "frozen_default": frozen_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


# MARK: Files


class IO(Generic[AnyStr]):
    """What open() returns."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """What open() returns in binary mode."""

    __slots__ = ()


class TextIO(IO[str]):
    """What open() returns in text mode."""

    __slots__ = ()


__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncContextManager", "AsyncGenerator",
    "AsyncIterable", "AsyncIterator", "Awaitable", "BinaryIO", "ByteString", "Callable",
    "ChainMap", "ClassVar", "Collection", "Concatenate", "Container", "ContextManager",
    "Coroutine", "Counter", "DefaultDict", "Deque", "Dict", "Final", "ForwardRef", "FrozenSet",
    "Generator", "Generic", "Hashable", "IO", "ItemsView", "Iterable", "Iterator", "KeysView",
    "List", "Literal", "LiteralString", "Mapping", "MappingView", "MutableMapping",
    "MutableSequence", "MutableSet", "NamedTuple", "Never", "NewType", "NoDefault", "NoReturn",
    "NotRequired", "Optional", "OrderedDict", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs",
    "Protocol", "ReadOnly", "Required", "Reversible", "Self", "Sequence", "Set", "Sized",
    "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex",
    "SupportsInt", "SupportsRound", "TYPE_CHECKING", "Text", "TextIO", "Tuple", "Type",
    "TypeAlias", "TypeAliasType", "TypeGuard", "TypeIs", "TypeVar", "TypeVarTuple", "TypedDict",
    "Union", "Unpack", "ValuesView", "assert_never", "assert_type", "cast", "clear_overloads",
    "dataclass_transform", "final", "get_args", "get_origin", "get_overloads",
    "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "no_type_check",
    "Match", "Pattern", "no_type_check_decorator", "overload", "override", "reveal_type", "runtime_checkable",
]  # fmt: skip
