"""More containers than the language has built in."""

import sys
from _collections import _count_elements, _tuplegetter, deque
from collections._dicts import OrderedDict, defaultdict

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict",
    "deque", "namedtuple",
]  # fmt: skip

GenericAlias = type(list[int])


def __getattr__(name):
    """The classes that need the abstract ones are loaded when asked for."""
    if name == "abc":
        import collections.abc

        return collections.abc
    if name not in ("ChainMap", "UserDict", "UserList", "UserString"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from collections import _mixed, _strings

    made = globals()[name] = getattr(_strings if name == "UserString" else _mixed, name)
    return made


def __dir__():
    return sorted({*globals(), *__all__, "abc"})


class Counter(dict):
    """Counts how often there is what.

    >>> letters = Counter('balloon')
    >>> letters['l'], letters['z']
    (2, 0)
    >>> letters.most_common(2)
    [('l', 2), ('o', 2)]
    >>> letters.total()
    7
    >>> sorted(letters.elements())
    ['a', 'b', 'l', 'l', 'n', 'o', 'o']
    >>> letters.update('ball')
    >>> letters['l']
    4
    """

    def __init__(self, iterable=None, /, **kwds):
        """Count the elements of an iterable, or take over counts.

        >>> Counter()
        Counter()
        >>> Counter('see')
        Counter({'e': 2, 's': 1})
        >>> Counter({'a': 2, 'b': 1})
        Counter({'a': 2, 'b': 1})
        >>> Counter(a=2, b=1)
        Counter({'a': 2, 'b': 1})
        """
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """Return the sum of the counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """Return the n most common elements with their counts, the most common first.

        >>> Counter('mississippi').most_common(2)
        [('i', 4), ('s', 4)]
        >>> Counter(x=1, y=3).most_common()
        [('y', 3), ('x', 1)]
        """
        pairs = sorted(self.items(), key=_second, reverse=True)
        return pairs if n is None else pairs[: max(n, 0)]

    def elements(self):
        """Iterate over the elements, each as often as its count says.

        >>> list(Counter(a=2, b=0, c=-1, d=1).elements())
        ['a', 'a', 'd']
        """
        from itertools import chain, repeat

        return chain.from_iterable(repeat(key, count) for key, count in self.items())

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            "Counter.fromkeys() is undefined.  Use Counter(iterable) instead."
        )

    def update(self, iterable=None, /, **kwds):
        """Add counts instead of replacing them.

        >>> seen = Counter('ab')
        >>> seen.update('bc')
        >>> seen.update({'c': 5}, a=1)
        >>> seen
        Counter({'c': 6, 'a': 2, 'b': 2})
        """
        if iterable is not None:
            if isinstance(iterable, dict) or hasattr(iterable, "items"):
                if self:
                    get = self.get
                    for key, count in iterable.items():
                        self[key] = count + get(key, 0)
                else:
                    super().update(iterable)
            elif type(self).__setitem__ is dict.__setitem__ and type(self).get is dict.get:
                _count_elements(self, iterable)
            else:
                get = self.get
                for key in iterable:
                    self[key] = get(key, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Take counts away; they may become negative.

        >>> left = Counter(apple=3, pear=1)
        >>> left.subtract(['apple', 'pear', 'pear'])
        >>> left
        Counter({'apple': 2, 'pear': -1})
        """
        if iterable is not None:
            get = self.get
            if isinstance(iterable, dict) or hasattr(iterable, "items"):
                for key, count in iterable.items():
                    self[key] = get(key, 0) - count
            else:
                for key in iterable:
                    self[key] = get(key, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """Return a shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f"{self.__class__.__name__}({shown!r})"

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for both in (self, other) for key in both)

    __hash__ = None

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] <= other[key] for both in (self, other) for key in both)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return other <= self

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return other < self

    def _combined(self, other, combine):
        """A new counter of the positive results for all keys of both."""
        if not isinstance(other, Counter):
            return NotImplemented
        made = Counter()
        for key in dict.fromkeys([*self, *other]):
            count = combine(self[key], other[key])
            if count > 0:
                made[key] = count
        return made

    def __add__(self, other):
        """The sums of the counts that are positive.

        >>> Counter('abb') + Counter('bcc')
        Counter({'b': 3, 'c': 2, 'a': 1})
        """
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        """The differences of the counts that are positive.

        >>> Counter('abbbc') - Counter('bcd')
        Counter({'b': 2, 'a': 1})
        """
        return self._combined(other, lambda a, b: a - b)

    def __or__(self, other):
        """The greater one of both counts.

        >>> Counter('abbb') | Counter('bcc')
        Counter({'b': 3, 'c': 2, 'a': 1})
        """
        return self._combined(other, max)

    def __and__(self, other):
        """The smaller one of both counts.

        >>> Counter('abbb') & Counter('bcc')
        Counter({'b': 1})
        """
        return self._combined(other, min)

    def __pos__(self):
        return self._combined(Counter(), lambda a, b: a)

    def __neg__(self):
        return self._combined(Counter(), lambda a, b: -a)

    def _without_debts(self):
        """The counter itself, its keys without a positive count removed."""
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self

    # In place, anything with items is taken for the other side.

    def __iadd__(self, other):
        """Add counts; keep the positive ones.

        >>> found = Counter('abbb')
        >>> found += Counter('bcc')
        >>> found
        Counter({'b': 4, 'c': 2, 'a': 1})
        """
        for key, count in other.items():
            self[key] += count
        return self._without_debts()

    def __isub__(self, other):
        """Take counts away; keep the positive ones.

        >>> found = Counter('abbbc')
        >>> found -= Counter('bccd')
        >>> found
        Counter({'b': 2, 'a': 1})
        """
        for key, count in other.items():
            self[key] -= count
        return self._without_debts()

    def __ior__(self, other):
        """Keep the greater one of both counts.

        >>> found = Counter('abbb')
        >>> found |= Counter('bcc')
        >>> found
        Counter({'b': 3, 'c': 2, 'a': 1})
        """
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._without_debts()

    def __iand__(self, other):
        """Keep the smaller one of both counts.

        >>> found = Counter('abbb')
        >>> found &= Counter('bcc')
        >>> found
        Counter({'b': 1})
        """
        for key, count in self.items():
            if other[key] < count:
                self[key] = other[key]
        return self._without_debts()


def _second(pair):
    return pair[1]


# MARK: Named tuples


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Make a class of tuples whose items have names.

    >>> Point = namedtuple('Point', ['x', 'y'], defaults=[0])
    >>> p = Point(3)
    >>> p
    Point(x=3, y=0)
    >>> p.x + p[1]
    3
    >>> x, y = p
    >>> p._replace(y=4)
    Point(x=3, y=4)
    >>> p._asdict()
    {'x': 3, 'y': 0}
    >>> Point._make([7, 8])
    Point(x=7, y=8)
    """
    names = _field_names(str(typename), field_names, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    typename = sys.intern(str(typename))
    field_defaults = dict(zip(names[len(names) - len(defaults) :], defaults))
    make, replace, show, as_dict, new_arguments = _named_methods(typename)
    namespace = {
        "__doc__": f"{typename}({', '.join(names)})",
        "__slots__": (),
        "_fields": names,
        "_field_defaults": field_defaults,
        "__new__": _make_new(typename, names, defaults),
        "_make": classmethod(make),
        "_replace": replace,
        "__replace__": replace,
        "__repr__": show,
        "_asdict": as_dict,
        "__getnewargs__": new_arguments,
        "__match_args__": names,
    }
    for index, name in enumerate(names):
        namespace[name] = _tuplegetter(index, sys.intern(f"Alias for field number {index}"))
    made = type(typename, (tuple,), namespace)
    made.__module__ = sys._getframemodulename(1) or "__main__" if module is None else module
    return made


def _field_names(typename, field_names, rename):
    import keyword

    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [sys.intern(str(name)) for name in field_names]
    seen = set()
    for index, name in enumerate(names if rename else ()):
        if not name.isidentifier() or keyword.iskeyword(name) or name[0] == "_" or name in seen:
            names[index] = f"_{index}"
        seen.add(names[index])
    for name in (typename, *names):
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    return tuple(names)


def _make_new(typename, names, defaults):
    """A __new__ with the fields as its parameters, so that mistakes read as for any function."""
    first = len(names) - len(defaults)
    parameters = "".join(
        f", {name}" if index < first else f", {name}=_defaults[{index - first}]"
        for index, name in enumerate(names)
    )
    items = "".join(f"{name}, " for name in names)
    namespace = {"_defaults": defaults, "_new": tuple.__new__, "__builtins__": {}}
    code = f"def __new__(_cls{parameters}): return _new(_cls, ({items}))"
    exec(code, namespace)
    made = namespace["__new__"]
    made.__qualname__ = f"{typename}.__new__"
    return made


def _named_methods(typename):
    """What is the same for all classes of named tuples, but for the names of the functions."""

    def _make(cls, iterable):
        """Make a tuple from the items of an iterable."""
        items = tuple(iterable)
        if len(items) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(items)}")
        return tuple.__new__(cls, items)

    def _replace(self, /, **kwds):
        """Return a copy with other values for some fields."""
        made = self._make([kwds.pop(name, value) for name, value in zip(self._fields, self)])
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return made

    def __repr__(self):
        """Return repr(self)."""
        parts = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self))
        return f"{self.__class__.__name__}({parts})"

    def _asdict(self):
        """Return a dict of the fields and their values."""
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        """Return self as a plain tuple."""
        return tuple(self)

    methods = (_make, _replace, __repr__, _asdict, __getnewargs__)
    for method in methods:
        method.__qualname__ = f"{typename}.{method.__name__}"
    return methods
