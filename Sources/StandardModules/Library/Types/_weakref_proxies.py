"""Proxies: they act like an object without keeping it alive."""

from _weakref import ref

# Where scripts find these names, and what their reprs say.
__name__ = "weakref"

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

    def next_of(self):
        target = _target(self)
        if not hasattr(type(target), "__next__"):
            name = type(target).__name__
            raise TypeError(f"Weakref proxy referenced a non-iterator '{name}' object")
        return next(target)

    rows = {
        "__len__": unary(len), "__iter__": unary(iter), "__next__": next_of,
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


_forward_operators()


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
