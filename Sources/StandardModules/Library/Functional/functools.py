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


def __getattr__(name):
    # What CPython's module imports for itself, and programs from it.
    homes = {
        "RLock": "_thread", "get_cache_token": "abc", "namedtuple": "collections",
        "recursive_repr": "reprlib",
    }  # fmt: skip
    if name in homes:
        return getattr(__import__(homes[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


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


_REASONS = {
    _not: "(not {})", _or_equal: "({}) or (a == b)", _and_not_equal: "({}) and (a != b)",
    _not_and_not_equal: "(not {}) and (a != b)", _not_or_equal: "(not {}) or (a == b)",
}  # fmt: skip
_SYMBOLS = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}
_combinations = {
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


def _derived(name, root, combine):
    """One of the four comparisons, made from another one; pickles know it by its qualified name."""

    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return combine(result, self, other)

    compare.__name__ = compare.__qualname__ = f"_{name.strip('_')}_from_{root.strip('_')}"
    reason = _REASONS[combine].format(f"a {_SYMBOLS[root]} b")
    compare.__doc__ = f"Return a {_SYMBOLS[name]} b.  Computed by @total_ordering from {reason}."
    globals()[compare.__qualname__] = compare
    return compare


_conversions = {
    root: {name: _derived(name, root, combine) for name, combine in others.items()}
    for root, others in _combinations.items()
}


def total_ordering(cls):
    """Give a class the comparisons that it lacks, from the one that it has."""
    defined = {
        name for name in _conversions if getattr(cls, name, None) is not getattr(object, name, None)
    }
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = next(name for name in _conversions if name in defined)
    for name, compare in _conversions[root].items():
        if name not in defined:
            compare.__name__ = name
            setattr(cls, name, compare)
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


class _HashedSeq(list):
    """A key of several parts that knows its hash: dicts ask for it more than once."""

    __slots__ = "hashvalue"

    def __init__(self, parts, hash=hash):
        self[:] = parts
        self.hashvalue = hash(parts)

    def __hash__(self):
        return self.hashvalue


_keyword_mark = (object(),)


def _make_key(args, kwds, typed, kwd_mark=_keyword_mark, fasttypes={int, str}, tuple=tuple, type=type, len=len):
    """The key of a call, for those who build caches of their own."""
    parts = args
    if kwds:
        parts += kwd_mark
        for item in kwds.items():
            parts += item
    if typed:
        parts += tuple(type(one) for one in args) + tuple(type(one) for one in kwds.values())
    elif len(parts) == 1 and type(parts[0]) in fasttypes:
        return parts[0]
    return _HashedSeq(parts)


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


# It needs what stands above.
from _functools_dispatch import _c3_mro, _compose_mro, _find_impl, singledispatch, singledispatchmethod  # noqa: E402
