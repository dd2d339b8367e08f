"""Functions about functions."""

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
from types import GenericAlias

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering",
    "cache", "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch",
    "singledispatchmethod", "cached_property",
]  # fmt: skip

WRAPPER_ASSIGNMENTS = (
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__",
)  # fmt: skip
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like what it wraps; return it."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    # Last, so that it is not overwritten with that of the wrapped function.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorate a wrapper so that it looks like what it wraps."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# MARK: Comparison


def _derived(name, root, combine):
    """One of the four comparisons, made from another one."""

    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return combine(result, self, other)

    compare.__name__ = name
    compare.__doc__ = getattr(int, name).__doc__
    return compare


def _not(result, self, other):
    return not result


def _or_equal(result, self, other):
    return result or self == other


def _and_not_equal(result, self, other):
    return result and self != other


def _not_and_not_equal(result, self, other):
    return not result and self != other


def _not_or_equal(result, self, other):
    return not result or self == other


_conversions = {
    "__lt__": {
        "__gt__": _not_and_not_equal,
        "__le__": _or_equal,
        "__ge__": _not,
    },
    "__le__": {
        "__ge__": _not_or_equal,
        "__lt__": _and_not_equal,
        "__gt__": _not,
    },
    "__gt__": {
        "__lt__": _not_and_not_equal,
        "__ge__": _or_equal,
        "__le__": _not,
    },
    "__ge__": {
        "__le__": _not_or_equal,
        "__gt__": _and_not_equal,
        "__lt__": _not,
    },
}


def total_ordering(cls):
    """Give a class the comparisons that it lacks, from the one that it has."""
    defined = {
        name for name in _conversions if getattr(cls, name, None) is not getattr(object, name, None)
    }
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = next(name for name in _conversions if name in defined)
    for name, combine in _conversions[root].items():
        if name not in defined:
            setattr(cls, name, _derived(name, root, combine))
    return cls


# MARK: Partial methods


class partialmethod:
    """A method with some arguments given already."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func = func
            self.args = args
            self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(cls_or_self, *self.args, *args, **keywords)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    result.__self__ = bound.__self__
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


# MARK: Caches


def lru_cache(maxsize=128, typed=False):
    """Remember the results of the calls that were made last."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Remember all results."""
    return lru_cache(maxsize=None)(user_function)


class _CacheInfo(tuple):
    """How a cache has done: hits, misses, maxsize, currsize."""

    __slots__ = ()
    _fields = __match_args__ = ("hits", "misses", "maxsize", "currsize")

    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        parts = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self))
        return f"CacheInfo({parts})"

    def _asdict(self):
        return dict(zip(self._fields, self))


_CacheInfo.__name__ = _CacheInfo.__qualname__ = "CacheInfo"
_missing = object()


class cached_property:
    """A property that is computed once and then lies in the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it."
            )
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {self.attrname!r} property."
            ) from None
        value = values.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                values[self.attrname] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance does not "
                    f"support item assignment for caching {self.attrname!r} property."
                ) from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


# MARK: Dispatch by class


def _find_implementation(cls, registry):
    """The implementation of the nearest class that has one, abstract ones included."""
    order = list(cls.__mro__)
    virtual = [
        other
        for other in registry
        if other not in order and isinstance(other, type) and issubclass(cls, other)
    ]
    best = None
    for position, base in enumerate(order):
        # A virtual base counts where the last real base that has it stands, before its own bases.
        after = order[position + 1 :]
        here = [
            other for other in virtual
            if issubclass(base, other) and not any(issubclass(next_, other) for next_ in after)
        ]  # fmt: skip
        if base in registry:
            best = base
        here = [
            other for other in here
            if not any(rival is not other and issubclass(rival, other) for rival in here)
        ]  # fmt: skip
        if best is None and here:
            if len(here) > 1:
                raise RuntimeError(f"Ambiguous dispatch: {here[0]} or {here[1]}")
            best = here[0]
        if best is not None:
            return registry[best]
    return registry.get(object)


def singledispatch(func):
    """Make a function that chooses its implementation by the class of its first argument."""
    registry = {}
    known = {}
    token = None

    def dispatch(cls):
        """The implementation for a class."""
        nonlocal token
        from abc import get_cache_token

        if token != get_cache_token():
            known.clear()
            token = get_cache_token()
        try:
            return known[cls]
        except KeyError:
            pass
        implementation = registry[cls] if cls in registry else _find_implementation(cls, registry)
        known[cls] = implementation
        return implementation

    def register(cls, func=None):
        """Add an implementation for a class, or for the one that it is annotated with."""
        if _is_dispatchable(cls):
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(
                    f"Invalid first argument to `register()`. {cls!r} is not a class or union type."
                )
            func = cls
            cls = _annotated_class(func)
        for one in _members(cls):
            registry[one] = func
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = known.clear
    update_wrapper(wrapper, func)
    return wrapper


def _members(cls):
    return cls.__args__ if _is_union(cls) else (cls,)


def _is_union(cls):
    return not isinstance(cls, type) and getattr(cls, "__args__", None) is not None and (
        type(cls).__name__ in ("UnionType", "_UnionGenericAlias")
    )


def _is_dispatchable(cls):
    if isinstance(cls, type):
        return not isinstance(cls, GenericAlias)
    return _is_union(cls) and all(isinstance(arg, type) for arg in cls.__args__)


def _annotated_class(func):
    annotations = getattr(func, "__annotations__", {})
    if not annotations:
        raise TypeError(
            f"Invalid first argument to `register()`: {func!r}. "
            "Use either `@register(some_class)` or plain `@register` on an annotated function."
        )
    from typing import get_type_hints

    argument, cls = next(iter(get_type_hints(func).items()))
    if not _is_dispatchable(cls):
        if _is_union(cls):
            raise TypeError(
                f"Invalid annotation for {argument!r}. {cls!r} not all arguments are classes."
            )
        raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} is not a class.")
    return cls


class singledispatchmethod:
    """A method that chooses its implementation by the class of its first argument."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Add an implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            implementation = self.dispatcher.dispatch(args[0].__class__)
            return implementation.__get__(obj, cls)(*args, **kwargs)

        name = getattr(self.func, "__name__", "singledispatchmethod method")
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
