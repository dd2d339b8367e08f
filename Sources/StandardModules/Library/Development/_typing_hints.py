"""Questions about type hints: what they are made of, and which ones an object has."""

import functools
import operator
import sys
import types
from _typing import (
    Generic, ParamSpecArgs, ParamSpecKwargs, _GenericAlias, _UnionGenericAlias,
)  # fmt: skip
from _typing import alias as _alias
from _typing import union as _union
from types import GenericAlias
from _typing_aliases import _SpecialGenericAlias, _abc
from _typing_forms import (
    Annotated, ForwardRef, Literal, NotRequired, ReadOnly, Required, Unpack, _AnnotatedAlias,
    _LiteralGenericAlias,
)  # fmt: skip
from _typing_substitution import _is_parameter_expression, _is_unpacked_variable

# Where scripts find these names, and what their reprs say.
__name__ = "typing"


_ALIASES = (
    _GenericAlias, _UnionGenericAlias, GenericAlias, _SpecialGenericAlias, _LiteralGenericAlias,
    ParamSpecArgs, ParamSpecKwargs,
)  # fmt: skip


def get_origin(tp):
    """Return what a parametrised type is made of; None for any other type.

    >>> from typing import Literal, Union
    >>> get_origin(list[int]), get_origin(Literal['a']), get_origin(int)
    (<class 'list'>, typing.Literal, None)
    >>> get_origin(Union[int, str])
    typing.Union
    """
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, _ALIASES):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return Unpack if _is_unpacked_variable(tp) else None


def get_args(tp):
    """Return the arguments of a parametrised type.

    >>> from typing import Callable
    >>> get_args(dict[str, int]), get_args(int)
    ((<class 'str'>, <class 'int'>), ())
    >>> get_args(Callable[[int], str])
    ([<class 'int'>], <class 'str'>)
    """
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is _abc.Callable and not (
            len(args) == 2 and _is_parameter_expression(args[0])
        ):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, (types.UnionType, _UnionGenericAlias, _LiteralGenericAlias)):
        return tp.__args__
    return tp.__args__ if _is_unpacked_variable(tp) else ()


def _evaluated(hint, globalns, localns, type_params=(), guard=frozenset()):
    """A hint with its strings replaced by what they name."""
    if isinstance(hint, ForwardRef):
        return hint._evaluate(globalns, localns, type_params, recursive_guard=guard)
    names = globalns, localns, type_params, guard
    if isinstance(hint, _AnnotatedAlias):
        return Annotated[(_evaluated(hint.__origin__, *names), *hint.__metadata__)]
    if isinstance(hint, GenericAlias):
        return _evaluated_alias(hint, names)
    if isinstance(hint, (_GenericAlias, types.UnionType, _UnionGenericAlias)):
        args = tuple(_evaluated(arg, *names) for arg in hint.__args__)
        return hint if args == hint.__args__ else _with_args(hint, args)
    return hint


def _evaluated_alias(hint, names):
    args = tuple(
        ForwardRef(arg) if isinstance(arg, str) and hint.__origin__ is not Literal else arg
        for arg in hint.__args__
    )
    args = tuple(_evaluated(arg, *names) for arg in args)
    if hint.__unpacked__:
        return Unpack[_with_args(hint, args)]
    return hint if args == hint.__args__ else _with_args(hint, args)


def _with_args(hint, args):
    """The same alias or union of other arguments."""
    if isinstance(hint, _UnionGenericAlias):
        return _union(args)
    if isinstance(hint, types.UnionType):
        return functools.reduce(operator.or_, args)
    is_callable = hint.__origin__ is _abc.Callable
    if isinstance(hint, GenericAlias):
        return _alias(hint.__origin__, args, None, True) if is_callable else GenericAlias(hint.__origin__, args)
    name = repr(hint).partition("[")[0]
    return _alias(hint.__origin__, args, name if name.startswith("typing.") else "", is_callable)


def _eval_type(t, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
    """Return a hint with its strings replaced by what they name."""
    return _evaluated(t, globalns, localns, type_params, recursive_guard)


def _strip_annotations(hint, /):
    """A hint without what Annotated, Required and their like add."""
    if isinstance(hint, _AnnotatedAlias):
        return _strip_annotations(hint.__origin__)
    if isinstance(hint, _GenericAlias) and hint.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(hint.__args__[0])
    if isinstance(hint, (_GenericAlias, GenericAlias, types.UnionType, _UnionGenericAlias)):
        args = tuple(_strip_annotations(arg) for arg in hint.__args__)
        if args == hint.__args__:
            return hint
        made = _with_args(hint, args)
        if isinstance(hint, GenericAlias) and hint.__unpacked__:
            (made,) = made
        return made
    return hint


# What may lack annotations.
_CALLABLE_TYPES = (
    types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType,
    types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType,
)  # fmt: skip


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return the annotations of a function, class or module, with strings evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = _class_hints(obj, globalns, localns)
    else:
        hints = _function_hints(obj, globalns, localns)
    return hints if include_extras else {name: _strip_annotations(hint) for name, hint in hints.items()}


def _class_hints(cls, globalns, localns):
    hints = {}
    for base in reversed(cls.__mro__):
        around, inside = globalns, localns
        if around is None:
            around = getattr(sys.modules.get(base.__module__), "__dict__", {})
        if localns is None:
            inside = dict(vars(base))
            if globalns is None:
                # The names of the class come last: they are looked up as globals.
                around, inside = inside, around
        own = base.__dict__.get("__annotations__", {})
        if isinstance(own, types.GetSetDescriptorType):
            own = {}
        for name, value in own.items():
            hints[name] = _hint(value, around, inside, base.__type_params__, is_argument=False, is_class=True)
    return hints


def _function_hints(obj, globalns, localns):
    is_module = isinstance(obj, types.ModuleType)
    if globalns is None:
        if is_module:
            globalns = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            globalns = getattr(inner, "__globals__", {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    own = getattr(obj, "__annotations__", None)
    if own is None:
        if isinstance(obj, _CALLABLE_TYPES):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    type_params = getattr(obj, "__type_params__", ())
    return {
        name: _hint(value, globalns, localns, type_params, is_argument=not is_module, is_class=False)
        for name, value in own.items()
    }


def _hint(value, globalns, localns, type_params, is_argument, is_class):
    if value is None:
        value = type(None)
    elif isinstance(value, str):
        value = ForwardRef(value, is_argument=is_argument, is_class=is_class)
    return _evaluated(value, globalns, localns, type_params)
