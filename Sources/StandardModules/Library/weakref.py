"""Weak references: proxies, collections and finalizers on top of `_weakref`."""

import _weakref
import atexit
from _weakref import ReferenceType, getweakrefcount, getweakrefs, ref

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
    "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
    "WeakMethod", "finalize",
]


# Proxies ------------------------------------------------------------------------------------------

_raw = object.__getattribute__
_make = object.__new__
_store = object.__setattr__


def _target(proxy):
    target = _raw(proxy, "_reference")()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


def _plain(value):
    return _target(value) if type(value) in ProxyTypes else value


class ProxyType:
    __slots__ = ("_reference", "__weakref__")
    __hash__ = None
    __class__ = property(lambda self: _target(self).__class__)

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        text = repr(_raw(self, "_reference"))
        return text.replace("<weakref", "<weakproxy", 1)

    def __str__(self):
        return str(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __dir__(self):
        return dir(_target(self))


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


_SIGNS = {
    "lt": "<", "le": "<=", "eq": "==", "ne": "!=", "gt": ">", "ge": ">=", "add": "+", "sub": "-",
    "mul": "*", "matmul": "@", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**",
    "lshift": "<<", "rshift": ">>", "and": "&", "xor": "^", "or": "|",
}


def _forward_operators():
    def unary(function):
        return lambda self: function(_target(self))

    def set_item(self, key, value):
        _target(self)[key] = value

    def delete_item(self, key):
        del _target(self)[key]

    def in_place(name, plain):
        def operate(self, other):
            method = getattr(type(_target(self)), name, None)
            if method is None:
                return plain(self, other)
            return method(_target(self), _plain(other))

        return operate

    rows = {
        "__len__": unary(len), "__iter__": unary(iter), "__next__": unary(next),
        "__int__": unary(int), "__float__": unary(float), "__abs__": unary(abs),
        "__reversed__": unary(reversed), "__bytes__": unary(bytes),
        "__neg__": unary(lambda target: -target), "__pos__": unary(lambda target: +target),
        "__invert__": unary(lambda target: ~target),
        "__index__": unary(lambda target: target.__index__()),
        "__contains__": lambda self, item: item in _target(self),
        "__getitem__": lambda self, key: _target(self)[key],
        "__format__": lambda self, spec: format(_target(self), spec),
        "__enter__": lambda self: _target(self).__enter__(),
        "__exit__": lambda self, *exception: _target(self).__exit__(*exception),
        "__setitem__": set_item, "__delitem__": delete_item,
    }
    for name, sign in _SIGNS.items():
        operate = eval(f"lambda a, b: _plain(a) {sign} _plain(b)", globals())
        rows[f"__{name}__"] = operate
        if sign[-1] != "=" and sign not in "<>":
            rows[f"__r{name}__"] = eval(f"lambda a, b: _plain(b) {sign} _plain(a)", globals())
            rows[f"__i{name}__"] = in_place(f"__i{name}__", operate)
    for name, function in rows.items():
        setattr(ProxyType, name, function)


class _ProxyReference(ref):
    __slots__ = ()


def proxy(object, callback=None, /):
    """Create a proxy object that weakly references 'object'."""
    cls = CallableProxyType if callable(object) else ProxyType
    made = _make(cls)
    if callback is None:
        _store(made, "_reference", _ProxyReference(object))
    else:
        own = ref(made)
        _store(made, "_reference", _ProxyReference(object, lambda dead: callback(own())))
    return made


# Methods ------------------------------------------------------------------------------------------

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


# Collections --------------------------------------------------------------------------------------

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

    def __iter__(self):
        return self.keys()

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
            items = other.items() if hasattr(other, "items") else other
            for key, value in items:
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


class WeakValueDictionary(_WeakMapping):
    """A mapping whose entries vanish when their values die."""

    def __init__(self, other=(), /, **kwargs):
        self.data = {}
        own = ref(self)

        def remove(dead):
            mapping = own()
            if mapping is not None and mapping.data.get(dead.key) is dead:
                del mapping.data[dead.key]

        self._remove = remove
        self.update(other, **kwargs)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

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

    def keys(self):
        for key, value in self.items():
            yield key

    def values(self):
        for key, value in self.items():
            yield value

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


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose entries vanish when their keys die."""

    def __init__(self, dict=None):
        self.data = {}
        own = ref(self)

        def remove(dead):
            mapping = own()
            if mapping is not None:
                mapping.data.pop(dead, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

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

    def keys(self):
        for key, value in self.items():
            yield key

    def values(self):
        for key, value in self.items():
            yield value

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


class WeakSet:
    """A set whose members vanish when they die."""

    def __init__(self, data=None):
        self.data = set()
        own = ref(self)

        def remove(dead):
            members = own()
            if members is not None:
                members.data.discard(dead)

        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            member = reference()
            if member is not None:
                yield member

    def __len__(self):
        return sum(reference() is not None for reference in self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr(self.data)

    __hash__ = None

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def pop(self):
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            member = reference()
            if member is not None:
                return member

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def _combined(self, operation, other):
        return type(self)(operation(set(self), set(other)))

    def union(self, other):
        return self._combined(set.union, other)

    def intersection(self, other):
        return self._combined(set.intersection, other)

    def difference(self, other):
        return self._combined(set.difference, other)

    def symmetric_difference(self, other):
        return self._combined(set.symmetric_difference, other)

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference

    def _replace(self, members):
        self.data.clear()
        self.update(members)
        return self

    def __ior__(self, other):
        self.update(other)
        return self

    def __iand__(self, other):
        return self._replace(list(self & other))

    def __isub__(self, other):
        return self._replace(list(self - other))

    def __ixor__(self, other):
        return self._replace(list(self ^ other))

    def intersection_update(self, other):
        self &= other

    def difference_update(self, other):
        self -= other

    def symmetric_difference_update(self, other):
        self ^= other

    def isdisjoint(self, other):
        return set(self).isdisjoint(other)

    def issubset(self, other):
        return set(self) <= set(other)

    def issuperset(self, other):
        return set(self) >= set(other)

    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return set(self) < set(other)

    def __gt__(self, other):
        return set(self) > set(other)

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        return set(self) == set(other)


# Finalizers ---------------------------------------------------------------------------------------

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
        entry.reference = ref(obj, lambda dead: self())
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


_forward_operators()
del _weakref
