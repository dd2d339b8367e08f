"""Attributes that each thread has for itself."""

import _thread

__all__ = ["local"]

_missing = object()


def _is_data_descriptor(cls, name):
    for base in cls.__mro__:
        found = base.__dict__.get(name, _missing)
        if found is not _missing:
            return hasattr(type(found), "__set__") or hasattr(type(found), "__delete__")
    return False


def _attributes(self):
    """The attributes of the running thread; they begin with what `__init__` sets."""
    storage, args, kwargs = object.__getattribute__(self, "_local__parts")
    attributes = storage.get()
    if attributes is None:
        attributes = {}
        storage.set(attributes)
        type(self).__init__(self, *args, **kwargs)
    return attributes


def _refuse_dict(self, name):
    if name == "__dict__":
        raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")


def _lack_of(self, name):
    kind = "_thread._local" if type(self) is local else type(self).__name__
    return AttributeError(f"{kind!r} object has no attribute {name!r}", name=name, obj=self)


class local:
    """An object whose attributes are other ones in each thread."""

    __slots__ = ("_local__parts", "__weakref__")

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        storage = _thread._Storage()
        object.__setattr__(self, "_local__parts", (storage, args, kwargs))
        # The caller calls `__init__` for the first thread.
        storage.set({})
        return self

    def __getattribute__(self, name):
        attributes = _attributes(self)
        if name == "__dict__":
            return attributes
        value = attributes.get(name, _missing)
        if value is not _missing and not _is_data_descriptor(type(self), name):
            return value
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            if type(self) is not local:
                raise
            raise _lack_of(self, name) from None

    def __setattr__(self, name, value):
        _refuse_dict(self, name)
        attributes = _attributes(self)
        if _is_data_descriptor(type(self), name):
            object.__setattr__(self, name, value)
        else:
            attributes[name] = value

    def __delattr__(self, name):
        _refuse_dict(self, name)
        attributes = _attributes(self)
        if _is_data_descriptor(type(self), name):
            object.__delattr__(self, name)
        elif name in attributes:
            del attributes[name]
        else:
            raise _lack_of(self, name)


local.__module__ = "_thread"
local.__name__ = local.__qualname__ = "_local"


_thread._local = local
