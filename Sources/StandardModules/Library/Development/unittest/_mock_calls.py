"""What mocks remember: calls that can be compared, and values that stand for nothing else."""

import pprint

# Where scripts find these names, and what their reprs say.
__name__ = "unittest.mock"


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """Each attribute is an object of its own, always the same one."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()


def call_text(name, args, kwargs):
    """Return a call as it is written."""
    parts = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def _parts_of(value):
    """Name, arguments and keywords of what stands for a call; parts may be left out."""
    count = len(value)
    if count == 3:
        return tuple(value)
    if count == 2 and not isinstance(value[0], str):
        return "", *value
    name, args, kwargs = "", (), {}
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        else:
            kwargs = part
    return name, args, kwargs


class Call(tuple):
    """A call: (arguments, keywords), or (name, arguments, keywords). `call` builds them as it is used."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        own, args, kwargs = _parts_of(value)
        if two:
            return tuple.__new__(cls, (args, kwargs))
        has_name = len(value) == 3 or any(isinstance(part, str) for part in value)
        return tuple.__new__(cls, (own if has_name else name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            count = len(other)
        except TypeError:
            return NotImplemented
        if count > 3:
            return False
        own_parent, other_parent = self._mock_parent, getattr(other, "_mock_parent", None)
        if own_parent and other_parent and own_parent != other_parent:
            return False
        name, args, kwargs = _parts_of(tuple(self))
        other_name, other_args, other_kwargs = _parts_of(tuple(other))
        if name and other_name != name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return Call(("", args, kwargs), name="()")
        return Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return Call(name=attr, from_kall=False)
        return Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        # The methods of tuples are names like any other: call.count() is a call of `count`.
        if attr in tuple.__dict__:
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else name
        name = self[0] if len(self) == 3 else ""
        if name:
            name = f"call{name}" if name.startswith("()") else f"call.{name}"
        return call_text(name or "call", self.args, self.kwargs)

    def call_list(self):
        """Return the calls that led to this one, itself included."""
        calls, one = [], self
        while one is not None:
            if one._mock_from_kall:
                calls.append(one)
            one = one._mock_parent
        return CallList(reversed(calls))


call = Call(from_kall=False)


class CallList(list):
    """Calls in order; a list is in it when its calls follow one another there."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        count = len(value)
        return any(self[start:start + count] == value for start in range(len(self) - count + 1))

    def __repr__(self):
        return pprint.pformat(list(self))


def same_call_in(calls, wanted):
    """Return whether a call is among others, the wanted one compared first: ANY may be in it."""
    return any(all(part == other for part, other in zip(wanted, one)) for one in calls)
