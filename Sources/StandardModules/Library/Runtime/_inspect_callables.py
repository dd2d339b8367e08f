"""How the signature of a callable is found, and annotations that are texts become objects."""

import functools
import operator
import sys
import types
from _inspect_kinds import CO_VARARGS, CO_VARKEYWORDS, _NATIVE_TYPES, isbuiltin, isclass, isfunction, unwrap
from _inspect_signatures import Parameter, Signature, _empty
from _inspect_static import getattr_static

# Where scripts find these names, and what their reprs say.
__name__ = "inspect"


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Return the annotations of a class, a module or a callable; texts are evaluated on request."""
    if isclass(obj):
        found = vars(obj).get("__annotations__")
        if isinstance(found, types.GetSetDescriptorType):
            found = None
    elif isinstance(obj, types.ModuleType) or callable(obj):
        found = getattr(obj, "__annotations__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if not found:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    globals, locals = _names_around(obj, globals, locals)
    return {
        name: eval(value, globals, locals) if isinstance(value, str) else value for name, value in found.items()
    }


def _names_around(obj, globals, locals):
    """The names that the annotations of an object may use."""
    innermost = obj
    if isclass(obj):
        found, own_locals = getattr(sys.modules.get(obj.__module__), "__dict__", None), dict(vars(obj))
    elif isinstance(obj, types.ModuleType):
        found, own_locals = vars(obj), None
    else:
        while hasattr(innermost, "__wrapped__") or isinstance(innermost, functools.partial):
            innermost = innermost.func if isinstance(innermost, functools.partial) else innermost.__wrapped__
        found, own_locals = getattr(innermost, "__globals__", None), None
    globals = found if globals is None else globals
    locals = own_locals if locals is None else locals
    if parameters := getattr(obj, "__type_params__", ()):
        locals = dict(locals or {})
        for parameter in parameters:
            # Module-level names win over type parameters only where the annotation was given globals.
            locals.setdefault(parameter.__name__, parameter)
    return globals, locals


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Return the signature of a callable."""
    return Signature.from_callable(
        obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str
    )


def _signature_of(obj, cls, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    def find(part):
        return _signature_of(part, cls, follow_wrapped, globals, locals, eval_str)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return _without_first(find(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return find(obj)
    known = getattr(obj, "__signature__", None)
    if known is not None:
        return _declared(known, cls)
    partial = getattr(obj, "__partialmethod__", None)
    if isinstance(partial, functools.partialmethod):
        return _signature_of_partialmethod(partial, find)
    if isfunction(obj) or _is_like_function(obj):
        return _signature_of_function(obj, cls, globals, locals, eval_str)
    if isinstance(obj, functools.partial):
        return _signature_of_partial(find(obj.func), obj)
    if isclass(obj):
        return _signature_of_class(obj, cls, find)
    if isbuiltin(obj) or isinstance(obj, _NATIVE_TYPES):
        return _signature_of_builtin(obj, cls)
    method = getattr_static(type(obj), "__call__", None)
    if method is None:
        raise ValueError(f"callable {obj!r} is not supported by signature")
    if text := getattr(obj, "__text_signature__", None):
        return _from_text(text, cls)
    return find(_bound(method, obj))


def _bound(member, receiver):
    """What a member of a class gives to those who ask the receiver for it."""
    if isclass(member):
        return member
    if isinstance(member, functools.partial):
        import warnings

        warnings.warn(
            "functools.partial will be a method descriptor in future Python versions; "
            "wrap it in staticmethod() if you want to preserve the old behavior",
            FutureWarning, stacklevel=6,
        )  # fmt: skip
        return member
    get = getattr(type(member), "__get__", None)
    return member if get is None else get(member, receiver, type(receiver))


def _written_method(owner, name):
    """A method of a class that Python code has defined; None for what built-in classes bring along."""
    method = getattr(owner, name, None) if name == "__new__" else getattr_static(owner, name, None)
    if method is None:
        return None
    method = unwrap(method, stop=lambda one: hasattr(one, "__signature__") or isinstance(one, _NATIVE_TYPES))
    if isinstance(method, _NATIVE_TYPES) and not isinstance(method, types.MethodDescriptorType):
        return None
    return method if name == "__new__" else _bound(method, owner)


def _declared(known, cls):
    """What an attribute __signature__ says."""
    given = known
    if not isinstance(known, (Signature, str)) and callable(known):
        known = known()
    if isinstance(known, str):
        return _from_text(known, cls)
    if not isinstance(known, Signature):
        raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
    return known


def _is_like_function(obj):
    """Others than Python's functions that have all that a signature is made of."""
    if not callable(obj) or isclass(obj):
        return False
    defaults = getattr(obj, "__defaults__", _empty)
    keywords = getattr(obj, "__kwdefaults__", _empty)
    return (
        isinstance(getattr(obj, "__code__", None), types.CodeType)
        and isinstance(getattr(obj, "__name__", None), str)
        and (defaults is None or isinstance(defaults, tuple))
        and (keywords is None or isinstance(keywords, dict))
        and isinstance(getattr(obj, "__annotations__", None), (dict, type(None)))
    )


def _from_text(text, cls):
    function = eval(f"lambda {text[1:-1].replace('$', '')}: None")
    return _signature_of_function(function, cls, None, None, False)


def _signature_of_builtin(obj, cls):
    text = None if obj in _WITHOUT else obj.__text_signature__
    try:
        found = _from_text(text, cls)
    except Exception:
        raise ValueError(f"no signature found for builtin {obj!r}") from None
    return _without_first(found) if text.startswith("($module") or _is_bound(obj) else found


def _is_bound(obj):
    return not isinstance(getattr(obj, "__self__", None), (types.ModuleType, type(None)))


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (3, 4):
        raise ValueError("invalid method signature")
    if parameters[0].kind in (0, 1):
        del parameters[0]
    return signature.replace(parameters=parameters)


# The built-in classes whose signature CPython knows.
_CLASS_SIGNATURES = {
    bool: "(object=False, /)", classmethod: "(function, /)", complex: "(real=0, imag=0)",
    enumerate: "(iterable, start=0)", filter: "(function, iterable, /)", float: "(x=0, /)",
    frozenset: "(iterable=(), /)", list: "(iterable=(), /)", map: "(function, iterable, /, *iterables)",
    memoryview: "(object)", property: "(fget=None, fset=None, fdel=None, doc=None)",
    reversed: "(sequence, /)", set: "(iterable=(), /)", staticmethod: "(function, /)",
    tuple: "(iterable=(), /)", zip: "(*iterables, strict=False)",
    types.FunctionType: "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
    types.MethodType: "(function, instance, /)", types.ModuleType: "(name, doc=None)",
    types.MappingProxyType: "(mapping)",
    types.TracebackType: "(tb_next, tb_frame, tb_lasti, tb_lineno)",
    functools.partial: "(func, /, *args, **keywords)", operator.methodcaller: "(name, /, *args, **kwargs)",
}  # fmt: skip

# Functions that tell a missing argument from a given one have none there.
_WITHOUT = {anext, dir, getattr, iter, max, min, next, vars}


def _signature_of_class(obj, cls, find):
    call = _written_method(type(obj), "__call__")
    if call is not None:
        return find(call)
    new, init = _written_method(obj, "__new__"), _written_method(obj, "__init__")
    for owner in obj.__mro__:
        if new is not None and "__new__" in vars(owner):
            return _without_first(find(new))
        if init is not None and "__init__" in vars(owner):
            return find(init)
    for owner in obj.__mro__[:-1]:
        text = _CLASS_SIGNATURES.get(owner) or owner.__module__ != "builtins" and owner.__text_signature__
        if text:
            found = _from_text(text, cls)
            return found if owner in _CLASS_SIGNATURES else _without_first(found)
    if obj is type:
        raise ValueError(f"no signature found for builtin {obj!r}")
    if type in obj.__mro__:
        raise ValueError(f"callable {obj!r} is not supported by signature")
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls()
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _signature_of_function(function, cls, globals, locals, eval_str):
    code = function.__code__
    annotations = get_annotations(function, globals=globals, locals=locals, eval_str=eval_str)
    names = code.co_varnames
    count = code.co_argcount
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    parameters = []
    for place, name in enumerate(names[:count]):
        default = place - (count - len(defaults))
        parameters.append(
            Parameter(
                name, 0 if place < code.co_posonlyargcount else 1,
                default=defaults[default] if default >= 0 else _empty,
                annotation=annotations.get(name, _empty),
            )
        )  # fmt: skip
    after = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        name = names[after]
        parameters.append(Parameter(name, 2, annotation=annotations.get(name, _empty)))
        after += 1
    for name in names[count : count + code.co_kwonlyargcount]:
        parameters.append(
            Parameter(
                name, 3, default=keyword_defaults.get(name, _empty),
                annotation=annotations.get(name, _empty),
            )
        )  # fmt: skip
    if code.co_flags & CO_VARKEYWORDS:
        name = names[after]
        parameters.append(Parameter(name, 4, annotation=annotations.get(name, _empty)))
    return cls(parameters, return_annotation=annotations.get("return", _empty))


def _signature_of_partialmethod(partial, find):
    wrapped = find(partial.func)
    first = next(iter(wrapped.parameters.values()), None)
    found = _signature_of_partial(wrapped, partial, (None,))
    if first is None or first.kind == 2:
        return found
    return found.replace(parameters=(first, *found.parameters.values()))


def _signature_of_partial(inner, partial, more=()):
    try:
        given = inner.bind_partial(*more, *partial.args, **partial.keywords).arguments
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    parameters = []
    is_named = False
    for name, parameter in inner.parameters.items():
        if name in partial.keywords and parameter.kind in (1, 3):
            is_named = True
            parameters.append(parameter.replace(default=partial.keywords[name], kind=3))
        elif name in given and parameter.kind in (0, 1):
            continue
        elif is_named and parameter.kind == 1:
            parameters.append(parameter.replace(kind=3))
        elif is_named and parameter.kind == 2:
            continue
        else:
            parameters.append(parameter)
    return inner.replace(parameters=parameters)
