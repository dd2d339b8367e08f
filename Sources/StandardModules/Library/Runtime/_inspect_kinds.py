"""Questions of inspect about what an object is."""

import sys
import types

# Where scripts find these names, and what their reprs say.
__name__ = "inspect"

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE = 16, 32, 128, 256
CO_ASYNC_GENERATOR = 512


def ismodule(object):
    """Is it a module?"""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Is it a class?"""
    return isinstance(object, type)


_NATIVE_TYPES = (
    types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType,
    types.MethodWrapperType, types.ClassMethodDescriptorType,
)  # fmt: skip


def ismethod(object):
    """Is it a bound method of a Python class?"""
    return isinstance(object, types.MethodType)


def isfunction(object):
    """Is it a function that def or lambda made?"""
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    """Is it a built-in function or bound method?"""
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    """Is it any kind of function or method?"""
    return isfunction(object) or isinstance(object, (types.MethodType, *_NATIVE_TYPES)) or ismethoddescriptor(object)


def ismethoddescriptor(object):
    """Does it bind as methods do, without being a function?"""
    if isclass(object) or isinstance(object, types.MethodType) or isfunction(object):
        return False
    functools = sys.modules.get("functools")
    if functools is not None and isinstance(object, functools.partial):
        # It binds nothing yet, and warns that it will.
        return False
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__") and not hasattr(cls, "__delete__")


def isdatadescriptor(object):
    """Is it a descriptor that takes precedence over instances?"""
    if isclass(object) or isinstance(object, types.MethodType) or isfunction(object):
        return False
    cls = type(object)
    return isinstance(object, property) or hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def _flags(object):
    while isinstance(object, types.MethodType):
        object = object.__func__
    object = _without_partial(object)
    return object.__code__.co_flags if isfunction(object) or _is_like_a_function(object) else 0


def _is_like_a_function(object):
    """Has it what functions have, as the functions of other compilers and mocks do?"""
    if not callable(object) or isclass(object):
        return False
    defaults = getattr(object, "__kwdefaults__", ...)
    return (
        isinstance(getattr(object, "__name__", None), str)
        and isinstance(getattr(object, "__code__", None), types.CodeType)
        and isinstance(getattr(object, "__defaults__", ...), (tuple, type(None)))
        and isinstance(defaults, (dict, type(None)))
    )


def _without_partial(object):
    import functools

    while True:
        made_by = getattr(object, "__partialmethod__", None)
        if isinstance(made_by, functools.partialmethod):
            object = made_by.func
        elif isinstance(object, (functools.partial, functools.partialmethod)):
            object = object.func
        else:
            return object


def isgeneratorfunction(obj):
    """Does calling it make a generator?"""
    return bool(_flags(obj) & CO_GENERATOR)


def iscoroutinefunction(obj):
    """Does calling it make a coroutine?"""
    marked = _without_partial(getattr(obj, "__func__", obj) if isinstance(obj, types.MethodType) else obj)
    if getattr(marked, "_is_coroutine_marker", None) is _is_coroutine_mark:
        return True
    return bool(_flags(obj) & CO_COROUTINE)


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    """Let iscoroutinefunction() say yes."""
    getattr(func, "__func__", func)._is_coroutine_marker = _is_coroutine_mark
    return func


def isasyncgenfunction(obj):
    """Does calling it make an asynchronous generator?"""
    return bool(_flags(obj) & CO_ASYNC_GENERATOR)


def isgenerator(object):
    """Is it a generator?"""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Is it a coroutine?"""
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    """Is it an asynchronous generator?"""
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    """Can it be awaited?"""
    from collections.abc import Awaitable

    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)

    return isinstance(object, (types.CoroutineType, Awaitable))


def istraceback(object):
    """Is it a traceback?"""
    return isinstance(object, types.TracebackType)


def iscode(object):
    """Is it a code object?"""
    return isinstance(object, types.CodeType)


def isframe(object):
    """Is it a frame?"""
    return isinstance(object, types.FrameType)


def isabstract(object):
    """Is it a class with abstract methods?"""
    if not isclass(object):
        return False
    if "__abstractmethods__" in object.__dict__ or not hasattr(type(object), "register"):
        return bool(getattr(object, "__abstractmethods__", ()))
    # Its metaclass is at work: __init_subclass__ asks.
    if any(getattr(value, "__isabstractmethod__", False) for value in object.__dict__.values()):
        return True
    inherited = {name for base in object.__bases__ for name in getattr(base, "__abstractmethods__", ())}
    return any(getattr(getattr(object, name, None), "__isabstractmethod__", False) for name in inherited)


def unwrap(func, *, stop=None):
    """Return what is inside of all wrappers."""
    outermost, limit = func, sys.getrecursionlimit()
    # The wrappers are kept: a new object could have the identity of one that is gone.
    seen = {id(func): func}
    while not isinstance(func, type) and hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError(f"wrapper loop when unwrapping {outermost!r}")
        seen[id(func)] = func
    return func
