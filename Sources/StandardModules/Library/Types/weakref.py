"""Weak references: proxies, collections and finalizers on top of `_weakref`."""

import _weakref
import atexit
from collections.abc import MutableMapping
from _weakref import ReferenceType, getweakrefcount, getweakrefs, ref
from _weakref_proxies import CallableProxyType, ProxyType, ProxyTypes, proxy
from _weakrefset import WeakSet, removal

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
    "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
    "WeakMethod", "finalize",
]


# MARK: Methods

class WeakMethod(ref):
    """A reference to a bound method that lives as long as its object and its function."""

    __slots__ = ("_function", "_method_type", "_alive", "__weakref__")

    def __new__(cls, method, callback=None):
        try:
            target = method.__self__
            function = method.__func__
        except AttributeError:
            raise TypeError(
                f"argument should be a bound method, not {type(method)}") from None

        def gone(dead):
            self = own()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, target, gone)
        self._function = ref(function, gone)
        self._method_type = type(method)
        self._alive = True
        own = ref(self)
        return self

    def __init__(self, method, callback=None):
        pass

    def __call__(self):
        target = ref.__call__(self)
        function = self._function()
        if target is None or function is None:
            return None
        return self._method_type(function, target)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    __hash__ = ref.__hash__


# MARK: Collections

class KeyedRef(ref):
    """A reference that knows the key under which a dictionary holds it."""

    __slots__ = ("key",)

    def __new__(cls, object, callback, key):
        self = ref.__new__(cls, object, callback)
        self.key = key
        return self

    def __init__(self, object, callback, key):
        pass


_missing = object()


class _WeakMapping:
    """What both dictionaries share, on top of `__getitem__`, `items` and their kin."""

    _remove = None

    def __iter__(self):
        return self.keys()

    def keys(self):
        for key, value in self.items():
            yield key

    def values(self):
        for key, value in self.items():
            yield value

    def __eq__(self, other):
        if isinstance(other, (_WeakMapping, dict)):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    __hash__ = None

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
            return default

    def pop(self, key, *default):
        if len(default) > 1:
            raise TypeError(f"pop expected at most 2 arguments, got {1 + len(default)}")
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def update(self, other=None, /, **kwargs):
        if other is not None:
            for key, value in (other if hasattr(other, "items") else dict(other)).items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def clear(self):
        self.data.clear()

    def __or__(self, other):
        if not isinstance(other, (dict, _WeakMapping)):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, (dict, _WeakMapping)):
            return NotImplemented
        made = type(self)()
        made.update(other)
        made.update(self)
        return made

    def __ior__(self, other):
        self.update(other)
        return self

    def copy(self):
        made = type(self)()
        for key, value in self.items():
            made[key] = value
        return made

    __copy__ = copy
    __class_getitem__ = classmethod(type(list[int]))


MutableMapping.register(_WeakMapping)


def _forget_value(data, dead):
    if data.get(dead.key) is dead:
        del data[dead.key]


class WeakValueDictionary(_WeakMapping):
    """A mapping whose entries vanish when their values die."""

    def __init__(self, other=(), /, **kwargs):
        self.data = {}
        self.update(other, **kwargs)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, removal(self, _forget_value), key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __len__(self):
        return sum(reference() is not None for reference in self.data.values())

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def itervaluerefs(self):
        yield from list(self.data.values())

    def valuerefs(self):
        return list(self.data.values())

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def __deepcopy__(self, memo):
        from copy import deepcopy

        made = type(self)()
        for key, value in self.items():
            made[deepcopy(key, memo)] = value
        return made


def _forget_key(data, dead):
    data.pop(dead, None)


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose entries vanish when their keys die."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, removal(self, _forget_key))] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __len__(self):
        return sum(reference() is not None for reference in self.data)

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self.data)

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def __deepcopy__(self, memo):
        from copy import deepcopy

        made = type(self)()
        for key, value in self.items():
            made[key] = deepcopy(value, memo)
        return made


# MARK: Finalizers

class finalize:
    """Calls a function when an object dies, at the latest when the process ends."""

    __slots__ = ()
    _registry = {}
    _is_registered = False

    class _Entry:
        __slots__ = ("reference", "function", "arguments", "keywords", "atexit")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._is_registered:
            finalize._is_registered = True
            atexit.register(finalize._run_all)
        entry = finalize._Entry()
        entry.reference = ref(obj, self)
        entry.function = func
        entry.arguments = args
        entry.keywords = kwargs
        entry.atexit = True
        finalize._registry[self] = entry

    def __call__(self, _=None):
        """If alive, marks as dead and returns what the function returns."""
        entry = finalize._registry.pop(self, None)
        if entry is not None:
            return entry.function(*entry.arguments, **entry.keywords)

    def _parts(self, entry, obj):
        return obj, entry.function, entry.arguments, entry.keywords

    def detach(self):
        """If alive, marks as dead and returns (obj, func, args, kwargs)."""
        entry = finalize._registry.get(self)
        obj = entry and entry.reference()
        if obj is not None and finalize._registry.pop(self, None):
            return self._parts(entry, obj)

    def peek(self):
        """If alive, returns (obj, func, args, kwargs)."""
        entry = finalize._registry.get(self)
        obj = entry and entry.reference()
        if obj is not None:
            return self._parts(entry, obj)

    @property
    def alive(self):
        """Whether the finalizer is alive."""
        return self in finalize._registry

    @property
    def atexit(self):
        """Whether the finalizer is called when the process ends."""
        entry = finalize._registry.get(self)
        return entry is not None and entry.atexit

    @atexit.setter
    def atexit(self, value):
        entry = finalize._registry.get(self)
        if entry is not None:
            entry.atexit = bool(value)

    def __repr__(self):
        entry = finalize._registry.get(self)
        obj = entry and entry.reference()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return (f"<{type(self).__name__} object at {id(self):#x}; for "
                f"{type(obj).__qualname__!r} at {id(obj):#x}>")

    @staticmethod
    def _run_all():
        import sys

        while True:
            waiting = [key for key, entry in finalize._registry.items() if entry.atexit]
            if not waiting:
                return
            try:
                waiting[-1]()
            except Exception:
                sys.excepthook(*sys.exc_info())


del _weakref
