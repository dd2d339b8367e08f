"""How objects are taken apart to be copied or pickled, and made again."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Name the function that takes objects of a class apart."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Check that something can make objects."""
    if not callable(object):
        raise TypeError("constructors must be callable")


pickle(complex, lambda c: (complex, (c.real, c.imag)))


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(made, state)
    return made


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


class _PlainObject:
    def method(self):
        pass


_BASES = (int, float, str, bytes, complex, tuple)
_VALUES = (*_BASES, list, dict, set, frozenset, bytearray)
# Modules whose objects hold what cannot be written down.
_UNPICKLED = (
    "_asyncio", "_contextvars", "_csv", "_hashlib", "_multiprocessing", "_queue", "_sqlite", "_struct", "_thread",
)  # fmt: skip
_UNPICKLED_CLASSES = ("re.Match", "sqlite3.Connection", "sqlite3.Cursor", "weakref.ReferenceType")
# What they say of the instances of some built-in classes.
_SAYINGS = {
    "memoryview": "memoryview objects", "code": "code objects", "TextIOWrapper": "'TextIOWrapper' instances",
}  # fmt: skip


_PARTS = {
    range: lambda obj: (range, (obj.start, obj.stop, obj.step)),
    slice: lambda obj: (slice, (obj.start, obj.stop, obj.step)),
    type(_PlainObject().method): lambda obj: (getattr, (obj.__self__, obj.__func__.__name__)),
}


def _value(obj):
    """The value of the built-in class that an object derives from."""
    for base in _VALUES:
        if isinstance(obj, base):
            if base is str:
                return str.__str__(obj)
            return base.__add__(obj, 0) if base in (int, float) else base(obj)
    return None


def _base(cls):
    for base in cls.__mro__:
        if base in _VALUES or base is object:
            return base
    return object


def _check(obj, cls):
    """Objects of built-in classes that hold something hidden cannot be taken apart."""
    for base in cls.__mro__ if hasattr(cls, "__mro__") else ():
        full = f"{base.__module__}.{base.__qualname__}"
        if base.__module__ in _UNPICKLED or full in _UNPICKLED_CLASSES:
            name = f"{cls.__module__}.{cls.__name__}" if cls is base else cls.__name__
            raise TypeError(f"cannot pickle {name!r} object")
    if cls.__name__ in _SAYINGS and cls.__module__ in ("builtins", "_io"):
        raise TypeError(f"cannot pickle {_SAYINGS[cls.__name__]}")
    if cls.__module__ == "builtins" and cls is not object and not issubclass(cls, _VALUES) or (
        not hasattr(cls, "__mro__")
    ):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")


def _reduce_ex(obj, protocol):
    """What object.__reduce_ex__ returns."""
    cls = type(obj)
    if isinstance(obj, BaseException):
        arguments, state = _parts_of_exception(obj)
        return (cls, arguments, state) if state else (cls, arguments)
    if cls in _PARTS:
        return _PARTS[cls](obj)
    _check(obj, cls)
    if isinstance(obj, (set, frozenset)):
        return cls, (list(obj),), obj.__getstate__()
    if protocol < 2:
        return _reduce_old(obj, cls)
    arguments, keywords = (), None
    if hasattr(cls, "__getnewargs_ex__"):
        found = obj.__getnewargs_ex__()
        if not isinstance(found, tuple):
            raise TypeError(
                f"__getnewargs_ex__ should return a tuple, not '{type(found).__name__}'")
        if len(found) != 2:
            raise ValueError(
                f"__getnewargs_ex__ should return a tuple of length 2, not {len(found)}")
        arguments, keywords = found
        for place, value, wanted in (("first", arguments, tuple), ("second", keywords, dict)):
            if not isinstance(value, wanted):
                raise TypeError(
                    f"{place} item of the tuple returned by __getnewargs_ex__ must be a "
                    f"{wanted.__name__}, not '{type(value).__name__}'")
    elif hasattr(cls, "__getnewargs__"):
        arguments = obj.__getnewargs__()
        if not isinstance(arguments, tuple):
            raise TypeError(
                f"__getnewargs__ should return a tuple, not '{type(arguments).__name__}'")
    elif isinstance(obj, _BASES):
        arguments = (_value(obj),)
    state = obj.__getstate__()
    if isinstance(obj, bytearray):
        return cls, (bytes(_value(obj)),), state
    items = iter(list(list.__iter__(obj))) if isinstance(obj, list) else None
    pairs = iter(list(obj.items())) if isinstance(obj, dict) else None
    if keywords:
        return __newobj_ex__, (cls, tuple(arguments), keywords), state, items, pairs
    return __newobj__, (cls, *arguments), state, items, pairs


def _parts_of_exception(obj):
    """The arguments that make an exception anew, and what they do not set."""
    arguments, state = obj.args, dict(getattr(obj, "__dict__", None) or {})
    fields = ()
    if isinstance(obj, OSError):
        if len(arguments) == 2 and obj.filename is not None:
            arguments += (obj.filename,) if obj.filename2 is None else (obj.filename, None, obj.filename2)
    elif isinstance(obj, ImportError):
        fields = "name", "path", "name_from"
    elif isinstance(obj, AttributeError) and obj.name is not None:
        fields = "name", "args"
    for field in fields:
        if getattr(obj, field) is not None:
            state[field] = getattr(obj, field)
    return arguments, state


def _reduce_old(obj, cls):
    base = _base(cls)
    state = obj.__getstate__()
    if cls.__getstate__ is object.__getstate__ and _slotnames(cls):
        raise TypeError(
            "a class that defines __slots__ without defining __getstate__ cannot be pickled")
    arguments = cls, base, None if base is object else _value(obj)
    return (_reconstructor, arguments, state) if state else (_reconstructor, arguments)


def _getstate(obj):
    """What object.__getstate__ returns: attributes, and slots if there are some."""
    values = getattr(obj, "__dict__", None) or None
    slots = {}
    for name in _slotnames(type(obj)):
        try:
            slots[name] = getattr(obj, name)
        except AttributeError:
            pass
    if values is not None:
        values = dict(values)
    return (values, slots) if slots else values


def _slotnames(cls):
    names = []
    for base in cls.__mro__:
        found = base.__dict__.get("__slots__", ())
        for name in (found,) if isinstance(found, str) else found:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = base.__name__.lstrip("_")
                name = f"_{stripped}{name}" if stripped else name
            names.append(name)
    return names


def add_extension(module, name, code):
    """Give a class a number for pickles."""
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Take the number of a class back."""
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    """Forget the classes of numbers."""
    _extension_cache.clear()
