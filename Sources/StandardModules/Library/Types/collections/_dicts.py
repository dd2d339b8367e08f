"""The dicts that make missing values, and that are ordered by hand."""

import _collections
from _collections import _mark_ordered, _view_methods


class defaultdict(dict):
    """A dict that makes the values of missing keys."""

    __module__ = "collections"

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        super().__init__(*args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def copy(self):
        """Return a shallow copy."""
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self.default_factory, other)
        made.update(self)
        return made

    def __repr__(self):
        if id(self) in _shown:
            return "..."
        _shown.add(id(self))
        try:
            factory = repr(self.default_factory)
        finally:
            _shown.discard(id(self))
        return f"{type(self).__name__}({factory}, {dict.__repr__(self)})"


# Dicts whose factory's repr is being made.
_shown = set()


_MISSING = object()


class OrderedDict(dict):
    """A dict whose order counts and can be changed."""

    __module__ = "collections"

    def __init__(self, /, *args, **kwargs):
        _mark_ordered(self)
        _update(self, args, kwargs)

    def update(self, /, *args, **kwargs):
        """Set the items of a mapping or of pairs, one after the other."""
        _update(self, args, kwargs)

    def __ior__(self, other):
        _update(self, (other,), {})
        return self

    move_to_end = _collections.move_to_end
    popitem = _collections.popitem

    def pop(self, key, default=_MISSING):
        """Remove a key and return its value, or the default."""
        if default is _MISSING:
            return dict.pop(self, key)
        return dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        """Return the value of a key, which the default becomes when there is none."""
        return dict.setdefault(self, key, default)

    def copy(self):
        """Return a shallow copy."""
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Make a dict with these keys and one value."""
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(map(_same, self, other))
        return dict.__eq__(self, other)

    __hash__ = None

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(self)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(other)
        made.update(self)
        return made

    def __reduce__(self):
        return self.__class__, (), self.__getstate__(), None, iter(self.items())

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        if id(self) in _shown:
            return "..."
        _shown.add(id(self))
        try:
            return f"{self.__class__.__name__}({dict.__repr__(self)})"
        finally:
            _shown.discard(id(self))


OrderedDict.keys, OrderedDict.values, OrderedDict.items = _view_methods(OrderedDict)


def _update(target, args, kwargs):
    """The items are stored by the class's own __setitem__."""
    if len(args) > 1:
        raise TypeError(f"expected at most 1 arguments, got {len(args)}")
    if type(target).__setitem__ is dict.__setitem__ and (not args or isinstance(args[0], dict)):
        dict.update(target, *args, **kwargs)
        return
    for source in args:
        if isinstance(source, dict):
            for key, value in source.items():
                target[key] = value
        elif hasattr(source, "keys"):
            for key in source.keys():
                target[key] = source[key]
        elif hasattr(source, "items"):
            _store_pairs(target, source.items())
        else:
            _store_pairs(target, source)
    for key, value in kwargs.items():
        target[key] = value


def _store_pairs(target, pairs):
    for pair in pairs:
        items = list(pair)
        if len(items) < 2:
            raise ValueError(f"need more than {len(items)} value{'s' * (not items)} to unpack")
        if len(items) > 2:
            raise ValueError("too many values to unpack (expected 2)")
        target[items[0]] = items[1]


def _same(a, b):
    return a is b or a == b
