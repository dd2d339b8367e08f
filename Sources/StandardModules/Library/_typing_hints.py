"""Questions about type hints: what they are made of, and which ones an object has."""

import functools
import sys
import types
from _typing import Generic, ParamSpec, ParamSpecArgs, ParamSpecKwargs, _GenericAlias
from _typing import alias as _alias
from _typing import union as _union
from types import GenericAlias
from _typing_aliases import _SpecialGenericAlias, _abc, _is_concatenate
from _typing_forms import (
    Annotated, ForwardRef, NotRequired, ReadOnly, Required, Union, _AnnotatedAlias, _LiteralGenericAlias,
)  # fmt: skip

# Where scripts find these names, and what their reprs say.
__name__ = "typing"


def get_origin(tp):
    """Return what a parametrised type is made of; None for any other type."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, GenericAlias, _SpecialGenericAlias, _LiteralGenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return Union if repr(tp).startswith("typing.") else types.UnionType
    return None


def get_args(tp):
    """Return the arguments of a parametrised type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is _abc.Callable and not (
            len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec) or _is_concatenate(args[0]))
        ):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, (types.UnionType, _LiteralGenericAlias)):
        return tp.__args__
    return ()


def _evaluated(hint, globalns, localns):
    """A hint with its strings replaced by what they name."""
    if isinstance(hint, ForwardRef):
        return _evaluated(hint._evaluate(globalns, localns), globalns, localns)
    if isinstance(hint, _AnnotatedAlias):
        return _AnnotatedAlias(_evaluated(hint.__origin__, globalns, localns), hint.__metadata__)
    if isinstance(hint, types.UnionType):
        args = [_evaluated(arg, globalns, localns) for arg in hint.__args__]
        if repr(hint).startswith("typing."):
            return _union(args)
        return functools.reduce(lambda a, b: a | b, args)
    if isinstance(hint, (_GenericAlias, GenericAlias)):
        args = tuple(
            _evaluated(ForwardRef(arg) if isinstance(arg, str) else arg, globalns, localns)
            for arg in hint.__args__
        )
        if args == hint.__args__:
            return hint
        if isinstance(hint, GenericAlias):
            if hint.__origin__ is _abc.Callable:
                return _alias(hint.__origin__, args, None, True)
            return GenericAlias(hint.__origin__, args)
        name = repr(hint).partition("[")[0]
        return _alias(hint.__origin__, args, name, hint.__origin__ is _abc.Callable)
    return hint


def _eval_type(t, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
    """Return a hint with its strings replaced by what they name."""
    return _evaluated(t, globalns, localns)


def _strip_annotations(hint, /):
    """Return a hint without what Annotated, Required and their like add."""
    if isinstance(hint, _AnnotatedAlias):
        return _strip_annotations(hint.__origin__)
    if isinstance(hint, _GenericAlias) and hint.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(hint.__args__[0])
    if isinstance(hint, types.UnionType):
        args = [_strip_annotations(arg) for arg in hint.__args__]
        return _union(args) if repr(hint).startswith("typing.") else functools.reduce(lambda a, b: a | b, args)
    if isinstance(hint, (_GenericAlias, GenericAlias)):
        args = tuple(_strip_annotations(arg) for arg in hint.__args__)
        if args == hint.__args__:
            return hint
        if isinstance(hint, GenericAlias):
            return GenericAlias(hint.__origin__, args)
        return _alias(hint.__origin__, args, repr(hint).partition("[")[0], False)
    return hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return the annotations of a function, class or module, with strings evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            own = base.__dict__.get("__annotations__", {})
            names = globalns
            if names is None:
                names = getattr(sys.modules.get(base.__module__), "__dict__", {})
            around = dict(vars(base)) if localns is None else localns
            for name, value in own.items():
                hints[name] = _hint(value, names, around, is_class=True)
    else:
        if globalns is None:
            if isinstance(obj, types.ModuleType):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, "__wrapped__"):
                    inner = inner.__wrapped__
                globalns = getattr(inner, "__globals__", {})
        own = getattr(obj, "__annotations__", None)
        if own is None:
            if callable(obj) or isinstance(obj, types.ModuleType):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, value in own.items():
            hints[name] = _hint(value, globalns, localns, is_class=isinstance(obj, types.ModuleType))
    return hints if include_extras else {name: _strip_annotations(hint) for name, hint in hints.items()}


def _hint(value, globalns, localns, is_class):
    if value is None:
        value = type(None)
    elif isinstance(value, str):
        value = ForwardRef(value, is_argument=not is_class, is_class=is_class)
    return _evaluated(value, globalns, globalns if localns is None else localns)
