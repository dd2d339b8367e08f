"""`f_locals` of a function's frame: its variables as a mapping; what is stored there is stored in them."""

from _collections_abc import MutableMapping

import _traceback


# Proxies whose text is being made.
_shown = set()


class FrameLocalsProxy:
    """The variables of a frame. Other names that are stored here are kept beside them."""

    __slots__ = ("_frame", "_others")
    __module__ = "builtins"
    __hash__ = None

    def __init__(self, frame, /):
        _traceback.frame_variables(frame)
        self._frame = frame
        self._others = {}

    def _all(self):
        return _traceback.frame_variables(self._frame) | self._others

    def __getitem__(self, name):
        return self._all()[name]

    def __setitem__(self, name, value):
        if not _traceback.set_frame_variable(self._frame, name, value):
            self._others[name] = value

    def __delitem__(self, name):
        raise TypeError("cannot remove variables from FrameLocalsProxy")

    def __contains__(self, name):
        return name in self._all()

    def __len__(self):
        return len(self._all())

    def __iter__(self):
        return iter(list(self._all()))

    def __reversed__(self):
        return reversed(list(self._all()))

    def keys(self):
        return list(self._all())

    def values(self):
        return list(self._all().values())

    def items(self):
        return list(self._all().items())

    def get(self, name, default=None, /):
        return self._all().get(name, default)

    def setdefault(self, name, default=None, /):
        known = self._all()
        if name not in known:
            self[name] = default
            return default
        return known[name]

    def update(self, other, /):
        if not hasattr(other, "keys") and not isinstance(other, (list, tuple)):
            raise TypeError("update() argument must be dict or another FrameLocalsProxy")
        for name, value in dict(other).items():
            self[name] = value

    def copy(self):
        return self._all()

    def __eq__(self, other):
        if isinstance(other, FrameLocalsProxy):
            return self._frame == other._frame
        if isinstance(other, dict):
            return self._all() == other
        return NotImplemented

    def __or__(self, other):
        if not isinstance(other, (dict, FrameLocalsProxy)):
            return NotImplemented
        return self._all() | dict(other)

    def __ror__(self, other):
        if not isinstance(other, (dict, FrameLocalsProxy)):
            return NotImplemented
        return dict(other) | self._all()

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        if id(self) in _shown:
            return "{...}"
        _shown.add(id(self))
        try:
            return repr(self._all())
        finally:
            _shown.discard(id(self))

    def __copy__(self):
        raise TypeError("cannot pickle 'FrameLocalsProxy' object")

    def __deepcopy__(self, memo):
        raise TypeError("cannot pickle 'FrameLocalsProxy' object")

    def __reduce__(self):
        raise TypeError("cannot pickle 'FrameLocalsProxy' object")


MutableMapping.register(FrameLocalsProxy)
