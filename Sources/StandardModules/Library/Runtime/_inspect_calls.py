"""Calls in detail: which argument goes where, and what a function takes from around it."""

import builtins
import types
from collections import namedtuple

from _inspect_kinds import CO_VARARGS, CO_VARKEYWORDS, iscode, isfunction, ismethod
from _inspect_callables import _signature_of
from _inspect_signatures import Signature, _empty, formatannotation

# Where scripts find these names, and what their reprs say.
__name__ = "inspect"

Arguments = namedtuple("Arguments", "args, varargs, varkw", module="inspect")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals", module="inspect")
FullArgSpec = namedtuple(
    "FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations",
    module="inspect",
)  # fmt: skip
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound", module="inspect")


def getargs(co):
    """Return the parameters of a code object: the named ones, then *args and **kwargs."""
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names, count = list(co.co_varnames), co.co_argcount
    args, keywords = names[:count], names[count:count + co.co_kwonlyargcount]
    count += co.co_kwonlyargcount
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs, count = names[count], count + 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[count]
    return Arguments(args + keywords, varargs, varkw)


def getargvalues(frame):
    """Return the parameters of a frame's function, and the frame's variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(
        args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
        formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    """Return the values of parameters as they would stand in a call."""
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(parts) + ")"


def formatannotationrelativeto(object):
    """Return a function that formats annotations as the object's module would write them."""
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


def _listed(names):
    names = [repr(name) for name in names]
    return ", ".join([*names[:-2], " and ".join(names[-2:])])


def _raise_missing(name, missing, kind):
    plural = "" if len(missing) == 1 else "s"
    raise TypeError(f"{name}() missing {len(missing)} required {kind} argument{plural}: {_listed(missing)}")


def _raise_too_many(name, spec, given, values):
    least = len(spec.args) - len(spec.defaults or ())
    if spec.varargs:
        takes, plural = f"at least {least}", True
    elif spec.defaults:
        takes, plural = f"from {least} to {len(spec.args)}", True
    else:
        takes, plural = str(len(spec.args)), len(spec.args) != 1
    keywords = len([one for one in spec.kwonlyargs if one in values])
    also = ""
    if keywords:
        also = (f" positional argument{'s' if given != 1 else ''} (and {keywords} keyword-only "
                f"argument{'s' if keywords != 1 else ''})")
    raise TypeError(
        f"{name}() takes {takes} positional argument{'s' if plural else ''} but {given}{also} "
        f"{'was' if given == 1 and not keywords else 'were'} given")


def getcallargs(func, /, *positional, **named):
    """Return which parameter gets which value when a function is called so."""
    spec = getfullargspec(func)
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    name = func.__name__
    values = dict(zip(spec.args, positional))
    if spec.varargs:
        values[spec.varargs] = tuple(positional[len(spec.args):])
    known = set(spec.args + spec.kwonlyargs)
    if spec.varkw:
        values[spec.varkw] = {}
    for key, value in named.items():
        if key not in known:
            if not spec.varkw:
                raise TypeError(f"{name}() got an unexpected keyword argument {key!r}")
            values[spec.varkw][key] = value
            continue
        if key in values:
            raise TypeError(f"{name}() got multiple values for argument {key!r}")
        values[key] = value
    if len(positional) > len(spec.args) and not spec.varargs:
        _raise_too_many(name, spec, len(positional), values)
    defaults = spec.defaults or ()
    first = len(spec.args) - len(defaults)
    if missing := [one for one in spec.args[:first] if one not in values]:
        _raise_missing(name, missing, "positional")
    for one, value in zip(spec.args[first:], defaults):
        values.setdefault(one, value)
    missing = []
    for one in spec.kwonlyargs:
        if one not in values:
            if spec.kwonlydefaults and one in spec.kwonlydefaults:
                values[one] = spec.kwonlydefaults[one]
            else:
                missing.append(one)
    if missing:
        _raise_missing(name, missing, "keyword-only")
    return values


def getclosurevars(func):
    """Return the names that a function takes from elsewhere, with their values."""
    func = func.__func__ if ismethod(func) else func
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    nonlocals = {}
    for name, cell in zip(code.co_freevars, func.__closure__ or ()):
        try:
            nonlocals[name] = cell.cell_contents
        except ValueError:
            pass
    names, found = func.__globals__, {}
    known = names.get("__builtins__", builtins)
    known = known if isinstance(known, dict) else vars(known)
    builtin, unbound = {}, set()
    for name in code.co_names:
        if name in names:
            found[name] = names[name]
        elif name in known:
            builtin[name] = known[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, builtin, unbound)


def getfullargspec(func):
    """Return the parameters of a function as a named tuple."""
    try:
        found = _signature_of(func, Signature, False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    of_kind = lambda *kinds: [p for p in found.parameters.values() if p.kind in kinds]
    positional = of_kind(0, 1)
    args = [p.name for p in positional]
    if isinstance(func, types.MethodType):
        args.insert(0, func.__func__.__code__.co_varnames[0])
    defaults = tuple(p.default for p in positional if p.default is not _empty)
    keyword = of_kind(3)
    keyword_defaults = {p.name: p.default for p in keyword if p.default is not _empty}
    annotations = {"return": found.return_annotation, **{p.name: p.annotation for p in found.parameters.values()}}
    annotations = {name: value for name, value in annotations.items() if value is not _empty}
    star, double_star = of_kind(2), of_kind(4)
    return FullArgSpec(
        args, star[0].name if star else None, double_star[0].name if double_star else None,
        defaults or None, [p.name for p in keyword], keyword_defaults or None, annotations,
    )  # fmt: skip
