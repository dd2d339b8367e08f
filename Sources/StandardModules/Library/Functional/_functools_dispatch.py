"""Functions and methods that choose their implementation by the class of the first argument."""

from functools import update_wrapper
from types import GenericAlias

# Where scripts find these names, and what their reprs say.
__name__ = "functools"


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
