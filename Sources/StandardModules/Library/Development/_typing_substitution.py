"""What becomes of an alias when its type parameters get values: the cases beyond plain classes."""

import collections.abc
from _typing import ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVar, TypeVarTuple, _GenericAlias
from types import GenericAlias
from _typing_forms import _BARE, Concatenate, Unpack, _as_tuple, _checked, _type_convert

# Where scripts find these names, and what their reprs say.
__name__ = "typing"


def _is_parameter_expression(arg):
    """Does it stand for the parameters of a function?"""
    if arg is ... or isinstance(arg, (tuple, list, ParamSpec)):
        return True
    return isinstance(arg, _GenericAlias) and arg.__origin__ is Concatenate


def _is_unpacked_variable(arg):
    return not isinstance(arg, type) and getattr(arg, "__typing_is_unpacked_typevartuple__", False)


def _unpacked_items(arg):
    """The items of `*tuple[...]`; None for everything else."""
    if isinstance(arg, GenericAlias) and arg.__unpacked__ and arg.__origin__ is tuple:
        return arg.__args__
    if isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack:
        inner = arg.__args__[0]
        if isinstance(inner, (_GenericAlias, GenericAlias)):
            if inner.__origin__ is not tuple:
                raise TypeError("Unpack[...] must be used with a tuple type")
            return inner.__args__
    return None


def _flat(args):
    """The arguments with those of unpacked tuples of known length in the place of these."""
    result = []
    for arg in args:
        items = _unpacked_items(arg)
        if items is None or (items and items[-1] is ...):
            result.append(arg)
        else:
            result += items
    return tuple(result)


# MARK: One argument for each parameter


def _prepared(owner, parameters, args):
    """Bring the arguments into line with the parameters."""
    for parameter in parameters:
        if isinstance(parameter, TypeVarTuple):
            args = _with_tuple(parameter, owner, parameters, args)
        elif isinstance(parameter, ParamSpec):
            args = _with_parameters(parameter, owner, parameters, args)
        elif len(args) <= (index := parameters.index(parameter)):
            if len(args) < index or not parameter.has_default():
                raise _wrong_count(owner, parameters, args)
            args = (*args, parameter.__default__)
    if len(args) != len(parameters):
        raise _wrong_count(owner, parameters, args)
    return args


def _wrong_count(owner, parameters, args):
    expected = len(parameters)
    if len(args) > expected:
        return TypeError(f"Too many arguments for {owner}; actual {len(args)}, expected {expected}")
    required = sum(not parameter.has_default() for parameter in parameters)
    if any(isinstance(parameter, TypeVarTuple) for parameter in parameters):
        required -= 1
    least = "at least " if isinstance(owner, type) or required < expected else ""
    return TypeError(f"Too few arguments for {owner}; actual {len(args)}, expected {least}{required}")


def _with_parameters(parameter, owner, parameters, args):
    index = parameters.index(parameter)
    if index == len(args) and parameter.has_default():
        args = (*args, parameter.__default__)
    if index >= len(args):
        raise TypeError(f"Too few arguments for {owner}")
    if len(parameters) == 1 and not _is_parameter_expression(args[0]):
        # The brackets may be left out.
        return (args,)
    if isinstance(args[index], list):
        return (*args[:index], tuple(args[index]), *args[index + 1 :])
    return args


def _with_tuple(variable, owner, parameters, args):
    index = parameters.index(variable)
    if any(isinstance(other, TypeVarTuple) for other in parameters[index + 1 :]):
        raise TypeError(f"More than one TypeVarTuple parameter in {owner}")
    count, wanted = len(args), len(parameters)
    left, right = index, wanted - index - 1
    endless = [place for place, arg in enumerate(args) if (_unpacked_items(arg) or (None,))[-1] is ...]
    filler = None
    if len(endless) > 1:
        raise TypeError("More than one unpacked arbitrary-length tuple argument")
    if endless:
        filler = _unpacked_items(args[endless[0]])[0]
        left = min(left, endless[0])
        right = min(right, count - endless[0] - 1)
    elif left + right > count:
        raise TypeError(
            f"Too few arguments for {owner}; actual {count}, expected at least {wanted - 1}"
        )
    if left == count - right and variable.has_default():
        middle = _flat(_as_tuple(variable.__default__))
    else:
        middle = args[left : count - right]
    return (
        *args[:left], *[filler] * (index - left), middle,
        *[filler] * (wanted - right - left - (index - left) - 1), *args[count - right :],
    )  # fmt: skip


def _checked_for(parameter, arg):
    """An argument as it stands in the place of a parameter."""
    if isinstance(parameter, TypeVarTuple):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")
    if isinstance(parameter, ParamSpec):
        if isinstance(arg, (list, tuple)):
            return tuple(_checked(item, "Expected a type.") for item in arg)
        if not _is_parameter_expression(arg):
            raise TypeError(
                "Expected a list of types, an ellipsis, ParamSpec, or Concatenate. "
                f"Got {arg}"
            )
        return arg
    arg = _checked(arg, "Parameters to generic types must be types.")
    is_unpack = _is_unpacked_variable(arg) or isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack
    if is_unpack or (isinstance(arg, GenericAlias) and arg.__unpacked__):
        raise TypeError(f"{arg} is not valid as type argument")
    return arg


# MARK: What Generic and the aliases ask for


def _unpacked(alias):
    """What `*alias` stands for."""
    return iter((Unpack[alias],))


def _specialized(cls, args):
    """The arguments of a generic class."""
    args = tuple(_type_convert(arg) for arg in args)
    parameters = cls.__parameters__
    result = []
    for parameter, arg in zip(parameters, _prepared(cls, parameters, args)):
        if isinstance(parameter, TypeVarTuple):
            result += arg
        else:
            result.append(arg)
    return tuple(result)


def _substituted(alias, own, args):
    """The arguments of an alias with its parameters replaced."""
    if not isinstance(alias, GenericAlias):
        if getattr(alias, "__origin__", None) in _BARE:
            raise TypeError(f"Cannot subscript already-subscripted {alias}")
        args = tuple(_type_convert(arg) for arg in args)
    parameters = alias.__parameters__
    values = dict(zip(parameters, _prepared(alias, parameters, _flat(args))))
    return tuple(_replaced(alias, own, values))


def _replaced(alias, own, values):
    is_callable = getattr(alias, "__origin__", None) is collections.abc.Callable
    result = []
    for old in own:
        if isinstance(old, type):
            result.append(old)
        elif isinstance(old, tuple):
            result.append(tuple(_replaced(alias, old, values)))
        elif isinstance(old, list):
            result.append(list(_replaced(alias, old, values)))
        elif isinstance(old, TypeVarTuple):
            _checked_for(old, None)
        elif _is_unpacked_variable(old):
            result += values[old.__parameters__[0]]
        else:
            new = _one_replaced(old, values)
            if is_callable and isinstance(new, tuple):
                result += new
            elif isinstance(new, GenericAlias) and new.__unpacked__:
                result += _flat((new,))
            else:
                result.append(new)
    return result


def _one_replaced(old, values):
    if isinstance(old, (TypeVar, ParamSpec)):
        return _checked_for(old, values[old])
    if isinstance(old, (ParamSpecArgs, ParamSpecKwargs)):
        return old
    parameters = getattr(old, "__parameters__", ())
    if not parameters:
        return old
    args = []
    for parameter in parameters:
        if isinstance(parameter, TypeVarTuple):
            args += values[parameter]
        else:
            args.append(values[parameter])
    new = old[tuple(args)]
    if isinstance(new, _GenericAlias) and new.__origin__ is Concatenate:
        *first, last = new.__args__
        if isinstance(last, (list, tuple)):
            # Nothing is left open: these are the parameters.
            return (*first, *last)
    return new
