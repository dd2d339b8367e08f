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

    compare.__name__ = name
    compare.__qualname__ = f"_{name.strip('_')}_from_{root.strip('_')}"
    compare.__doc__ = getattr(int, name).__doc__
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


# MARK: Dispatch by class


def _c3_merge(sequences):
    """The linearisation of several orders of classes."""
    merged = []
    while sequences := [sequence for sequence in sequences if sequence]:
        for candidate, *_ in sequences:
            if not any(candidate in sequence[1:] for sequence in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        merged.append(candidate)
        for sequence in sequences:
            if sequence[0] is candidate:
                del sequence[0]
    return merged


def _c3_mro(cls, abcs=None):
    """The order of a class's bases with abstract classes among them that it is registered with.

    Those stand behind the bases that have abstract methods of their own, and before the others.
    """
    bases = list(cls.__bases__)
    split = len(bases)
    while split > 0 and not hasattr(bases[split - 1], "__abstractmethods__"):
        split -= 1
    explicit, others = bases[:split], bases[split:]
    abcs = list(abcs or ())
    implied = [
        one for one in abcs
        if issubclass(cls, one) and not any(issubclass(base, one) for base in bases)
    ]  # fmt: skip
    abcs = [one for one in abcs if one not in implied]
    orders = [_c3_mro(base, abcs) for group in (explicit, implied, others) for base in group]
    return _c3_merge([[cls], *orders, explicit, implied, others])


def _compose_mro(cls, types):
    """The order of a class's bases, and of what else of the types it is a subclass of."""
    bases = set(cls.__mro__)
    related = [
        one for one in types
        if one not in bases and hasattr(one, "__mro__")
        and not isinstance(one, GenericAlias) and issubclass(cls, one)
    ]  # fmt: skip
    # Bases of other related types come in with those.
    related = [
        one for one in related if not any(one != other and one in other.__mro__ for other in related)
    ]
    order = []
    for one in related:
        # Its subclasses that are no types of the registry may bring in several at once.
        found = [
            [base for base in sub.__mro__ if base in related]
            for sub in one.__subclasses__()
            if sub not in bases and issubclass(cls, sub)
        ]
        found.sort(key=len, reverse=True)
        for line in found or [[one]]:
            order += [base for base in line if base not in order]
    return _c3_mro(cls, order)


def _find_impl(cls, registry):
    """The implementation of the nearest class that has one, abstract ones included."""
    match = None
    for one in _compose_mro(cls, registry.keys()):
        if match is not None:
            virtual = one not in cls.__mro__ and match not in cls.__mro__
            if one in registry and virtual and not issubclass(match, one):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {one}")
            break
        if one in registry:
            match = one
    return registry.get(match)


def singledispatch(func):
    """Make a function that chooses its implementation by the class of its first argument."""
    from abc import get_cache_token

    registry = {}
    known = {}
    token = None

    def dispatch(cls):
        """The implementation for a class."""
        nonlocal token
        # Classes can join abstract ones later.
        if token is not None and token != get_cache_token():
            known.clear()
            token = get_cache_token()
        try:
            return known[cls]
        except KeyError:
            pass
        implementation = registry[cls] if cls in registry else _find_impl(cls, registry)
        known[cls] = implementation
        return implementation

    def register(cls, func=None):
        """Add an implementation for a class, or for the one that it is annotated with."""
        nonlocal token
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
            if token is None and hasattr(one, "__abstractmethods__"):
                token = get_cache_token()
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
