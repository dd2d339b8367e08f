"""What mocks know of themselves, and what they ask of other objects.

What a mock knows lies in its `_mock_state`; what it remembers of calls lies in the record of that state,
which is the state itself, or the function that stands in front of an autospecced mock.
"""

from types import MethodType

from ._mock_calls import DEFAULT, CallList

# Where scripts find these names, and what their reprs say.
__name__ = "unittest.mock"


class LazySpec:
    """A child that is made from its specification when it is first asked for."""

    def __init__(self, spec, spec_set, parent, name):
        self.spec, self.spec_set, self.parent, self.name = spec, spec_set, parent, name


class State:
    """What a mock knows; see the module's text."""

    def __init__(self, parent, name, new_name, new_parent, wraps, unsafe):
        self.parent, self.name = parent, name
        self.new_name, self.new_parent = new_name, new_parent
        self.wraps, self.unsafe = wraps, unsafe
        self.sealed = False
        self.children = {}
        self.record = self
        self.spec_class = self.signature = self.methods = self.spec_set = None
        self.async_names = ()
        self.return_value = DEFAULT
        self.side_effect = None
        self.forget()

    def forget(self):
        """No call has been seen."""
        self.called, self.call_count, self.call_args = False, 0, None
        self.call_args_list, self.mock_calls, self.method_calls = CallList(), CallList(), CallList()
        self.forget_awaits()

    def forget_awaits(self):
        self.await_count, self.await_args, self.await_args_list = 0, None, CallList()


def is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def is_callable(obj):
    if isinstance(obj, (staticmethod, classmethod)):
        return is_callable(obj.__func__)
    if isinstance(obj, MethodType):
        return is_callable(obj.__func__)
    return isinstance(obj, type) or getattr(obj, "__call__", None) is not None


def is_list(obj):
    return type(obj) in (list, tuple)


def is_magic(name):
    return len(name) > 4 and name.startswith("__") and name.endswith("__")


def kept(name):
    """A property of what the mock knows of itself, under a name that scripts may know."""

    def get(self):
        return getattr(self._mock_state, name)

    def set(self, value):
        setattr(self._mock_state, name, value)

    return property(get, set)


# What lies in the state of a mock, by the names under which CPython's mocks have it.
KEPT = {
    "_mock_name": "name", "_mock_parent": "parent", "_mock_new_name": "new_name", "_mock_new_parent": "new_parent",
    "_mock_children": "children", "_mock_methods": "methods", "_mock_wraps": "wraps", "_mock_unsafe": "unsafe",
    "_mock_sealed": "sealed", "_mock_return_value": "return_value", "_mock_side_effect": "side_effect",
    "_mock_called": "called", "_mock_call_count": "call_count", "_mock_call_args": "call_args",
    "_mock_call_args_list": "call_args_list", "_mock_mock_calls": "mock_calls",
    "_spec_class": "spec_class", "_spec_set": "spec_set", "_spec_signature": "signature",
}  # fmt: skip
