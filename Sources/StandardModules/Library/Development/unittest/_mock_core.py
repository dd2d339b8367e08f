"""Mock objects: whatever is asked of them is a mock too, and they remember how they were called."""

import inspect
from _thread import RLock

from ._mock_calls import DEFAULT, Call, CallList, call_text, same_call_in
from ._mock_state import KEPT, LazySpec, State, is_callable, is_exception, is_list, is_magic, kept
from .util import safe_repr

# Where scripts find these names, and what their reprs say.
__name__ = "unittest.mock"

_MISTYPED = ("assert", "assret", "asert", "aseert", "assrt")
_deleted = object()
_making = RLock()


class InvalidSpecError(Exception):
    """What is to serve as a specification is a mock itself."""


def is_mock(obj):
    return issubclass(type(obj), NonCallableMock)


def is_async_object(obj):
    from . import mock

    if is_mock(obj) and not isinstance(obj, mock.AsyncMock):
        return False
    obj = getattr(obj, "__func__", obj)
    return inspect.iscoroutinefunction(obj) or inspect.isawaitable(obj)


def unwrapped(obj):
    """The mock behind a function that create_autospec() made."""
    return obj.mock if inspect.isfunction(obj) and hasattr(obj, "mock") else obj


def adopt(parent, value, name, new_name):
    """Make the mock the parent of another one that has neither name nor parent."""
    value = unwrapped(value)
    if not is_mock(value):
        return False
    state = value._mock_state
    if state.name or state.new_name or state.parent is not None or state.new_parent is not None:
        return False
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:
            return False
        ancestor = ancestor._mock_state.new_parent
    if new_name:
        state.new_parent, state.new_name = parent, new_name
    if name:
        state.parent, state.name = parent, name
    return True


def _recorded(name):
    """A property of what is remembered."""

    def get(self):
        return getattr(self._mock_state.record, name)

    def set(self, value):
        setattr(self._mock_state.record, name, value)

    return property(get, set)


# Names that are set as they are, never as children.
_OWN = {"return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls",
        "method_calls", "await_count", "await_args", "await_args_list", *KEPT}  # fmt: skip


class NonCallableMock:
    """A mock that cannot be called."""

    called = _recorded("called")
    call_count = _recorded("call_count")
    call_args = _recorded("call_args")
    call_args_list = _recorded("call_args_list")
    mock_calls = _recorded("mock_calls")
    method_calls = _recorded("method_calls")

    def __new__(cls, spec=None, *args, spec_set=None, **kwargs):
        from . import mock

        bases = (cls,)
        wanted = spec_set or spec
        if wanted is not None and not issubclass(cls, mock.AsyncMockMixin) and is_async_object(wanted):
            bases = (mock.AsyncMockMixin, cls)
        # Each mock has a class of its own, so that it can have special methods of its own.
        return object.__new__(type(cls.__name__, bases, {"__doc__": cls.__doc__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
                 _new_name="", _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False,
                 **kwargs):  # fmt: skip
        new_parent = parent if _new_parent is None else _new_parent
        self.__dict__["_mock_state"] = State(parent, name, _new_name, new_parent, wraps, unsafe)
        eats_self = parent is not None if _eat_self is None else _eat_self
        self._add_spec(spec if spec_set is None else spec_set, spec_set is not None, _spec_as_instance, eats_self)
        if kwargs:
            self.configure_mock(**kwargs)

    # Specifications

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of the specification."""
        self._add_spec(spec, spec_set)

    def _add_spec(self, spec, spec_set, as_instance=False, eats_self=False):
        from ._mock_specs import signature_of

        if is_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        state = self._mock_state
        state.spec_class = state.signature = None
        state.spec_set, state.methods, state.async_names = spec_set, spec, ()
        if spec is None or is_list(spec):
            return
        state.spec_class = spec if isinstance(spec, type) else type(spec)
        state.signature = signature_of(spec, as_instance, eats_self)
        state.methods = dir(spec)
        state.async_names = {name for name in state.methods if _is_async_attribute(spec, name)}

    @property
    def __class__(self):
        return self._mock_state.spec_class or type(self)

    # Values

    @property
    def return_value(self):
        """What a call returns."""
        state = self._mock_state
        value = state.record.return_value
        if value is DEFAULT and state.wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        state = self._mock_state
        state.record.return_value = value
        if state.record is state:
            adopt(self, value, None, "()")

    @property
    def side_effect(self):
        """What a call does: raise, take the next value, or call a function."""
        record = self._mock_state.record
        record.side_effect = _as_effect(record.side_effect)
        return record.side_effect

    @side_effect.setter
    def side_effect(self, value):
        self._mock_state.record.side_effect = _as_effect(value)

    def configure_mock(self, /, **kwargs):
        """Set attributes, those of children by dotted names."""
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *owners, last = path.split(".")
            obj = self
            for owner in owners:
                obj = getattr(obj, owner)
            setattr(obj, last, value)

    def attach_mock(self, mock, attribute):
        """Make another mock an attribute, so that its calls are remembered here."""
        state = unwrapped(mock)._mock_state
        state.parent = state.new_parent = None
        state.name, state.new_name = "", None
        setattr(self, attribute, mock)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls, those of children included."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        state = self._mock_state
        for name in ("called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls"):
            setattr(state.record, name, CallList() if name.endswith(("list", "calls")) else None)
        state.record.called, state.record.call_count = False, 0
        if return_value:
            state.return_value = DEFAULT
        if side_effect:
            state.side_effect = None
        for child in state.children.values():
            if child is not _deleted and not isinstance(child, LazySpec):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        if is_mock(state.return_value) and state.return_value is not self:
            state.return_value.reset_mock(visited)

    # Attributes

    def __getattr__(self, name):
        if name == "_mock_state":
            raise AttributeError(name)
        state = self._mock_state
        self._check_name(state, name)
        # Threads that ask at the same time get the same child.
        with _making:
            child = state.children.get(name)
            if child is _deleted:
                raise AttributeError(name)
            if child is None:
                wraps = None if state.wraps is None else getattr(state.wraps, name)
                child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
                state.children[name] = child
            elif isinstance(child, LazySpec):
                child = state.children[name] = self._made(child, name)
            return child

    def _check_name(self, state, name):
        from ._mock_magic import ALL_MAGICS

        if state.methods is not None:
            if name not in state.methods or name in ALL_MAGICS:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif is_magic(name):
            raise AttributeError(name)
        if state.unsafe or state.methods and name in state.methods:
            return
        if name.startswith(_MISTYPED) or "assert_" + name in _ASSERTIONS:
            raise AttributeError(
                f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute."
            )

    def _made(self, lazy, name):
        from ._mock_specs import create_autospec

        try:
            return create_autospec(lazy.spec, lazy.spec_set, False, lazy.parent, lazy.name)
        except InvalidSpecError:
            target = self._mock_state.name or self
            raise InvalidSpecError(
                f"Cannot autospec attr {name!r} from target {target!r} as it has already been mocked out. "
                f"[target={self!r}, attr={lazy.spec!r}]"
            )

    def __setattr__(self, name, value):
        from ._mock_magic import ALL_MAGICS, UNSUPPORTED_MAGICS, PropertyMock

        state = self._mock_state
        if name in _OWN:
            return object.__setattr__(self, name, value)
        is_unknown = state.methods is not None and name not in state.methods
        if is_unknown and (state.spec_set and name not in self.__dict__ or name in ALL_MAGICS):
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in UNSUPPORTED_MAGICS:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name in ALL_MAGICS:
            value = self._set_magic(name, value)
        elif name == "__class__":
            state.spec_class = value
            return None
        elif adopt(self, value, name, name):
            state.children[name] = value
        if state.sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if isinstance(value, PropertyMock):
            self.__dict__[name] = value
            return None
        return object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        """Give the mock's class a special method; return what the mock itself is to hold."""
        if is_mock(value):
            adopt(self, value, None, name)
            setattr(type(self), name, value)
            self._mock_state.children[name] = value
            return value

        def method(self, /, *args, **kwargs):
            return value(self, *args, **kwargs)

        method.__name__ = name
        setattr(type(self), name, method)
        return lambda *args, **kwargs: value(self, *args, **kwargs)

    def __delattr__(self, name):
        from ._mock_magic import ALL_MAGICS

        if name in ALL_MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        children = self._mock_state.children
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif children.get(name) is _deleted:
            raise AttributeError(name)
        children[name] = _deleted

    def __dir__(self):
        from . import mock

        if not mock.FILTER_DIR:
            return object.__dir__(self)
        state = self._mock_state
        names = {name for name in dir(type(self)) if not name.startswith("_")}
        names |= {name for name in self.__dict__ if not name.startswith("_") or is_magic(name)}
        names |= {name for name, child in state.children.items() if child is not _deleted}
        return sorted(names.union(state.methods or ()))

    def _get_child_mock(self, /, **kw):
        """Return a new mock for an attribute or a return value: of the same kind, unless it is asynchronous."""
        from ._mock_magic import child_class

        state = self._mock_state
        if state.sealed:
            raise AttributeError(self._extract_mock_name() + (f".{kw['name']}" if "name" in kw else "()"))
        return child_class(self, kw.get("_new_name"))(**kw)

    # Names

    def _extract_mock_name(self):
        state = self._mock_state
        names, dot = [state.new_name], "" if state.new_name == "()" else "."
        last = state
        while last.new_parent is not None:
            last = last.new_parent._mock_state
            names.append((last.new_name or "") + dot)
            dot = "" if last.new_name == "()" else "."
        names.reverse()
        names[0] = last.name or "mock"
        if len(names) > 1 and names[1] not in ("()", "()."):
            names[0] += "."
        return "".join(names)

    def __repr__(self):
        state = self._mock_state
        name = self._extract_mock_name()
        text = type(self).__name__ + ("" if name in ("mock", "mock.") else f" name={name!r}")
        if state.spec_class is not None:
            text += f" {'spec_set' if state.spec_set else 'spec'}={state.spec_class.__name__!r}"
        return f"<{text} id='{id(self)}'>"

    @property
    def _shown_name(self):
        return self._mock_state.name or "mock"

    def _call_text(self, args, kwargs):
        return call_text(self._shown_name, args, kwargs)

    # Assertions

    def _calls_repr(self):
        return f"\nCalls: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def _fail_count(self, wanted):
        raise AssertionError(
            f"Expected '{self._shown_name}' to {wanted}. Called {self.call_count} times.{self._calls_repr()}"
        )

    def assert_not_called(self):
        """Check that there was no call."""
        if self.call_count != 0:
            self._fail_count("not have been called")

    def assert_called(self):
        """Check that there was a call."""
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._shown_name}' to have been called.")

    def assert_called_once(self):
        """Check that there was one call."""
        if self.call_count != 1:
            self._fail_count("have been called once")

    def assert_called_once_with(self, /, *args, **kwargs):
        """Check that there was one call, with these arguments."""
        if self.call_count != 1:
            self._fail_count("be called once")
        self.assert_called_with(*args, **kwargs)

    def assert_called_with(self, /, *args, **kwargs):
        """Check that the last call had these arguments."""
        self._assert_last(self.call_args, "call", args, kwargs)

    def _assert_last(self, last, action, args, kwargs):
        expected_text = self._call_text(args, kwargs)
        if last is None:
            raise AssertionError(f"expected {action} not found.\nExpected: {expected_text}\n  Actual: not called.")
        expected = self._matched(Call((args, kwargs), two=True))
        if self._matched(last) != expected:
            actual_text = self._call_text(*self.call_args)
            raise AssertionError(
                f"expected {action} not found.\nExpected: {expected_text}\n  Actual: {actual_text}"
            ) from _error_or_none(expected)

    def assert_any_call(self, /, *args, **kwargs):
        """Check that some call had these arguments."""
        self._assert_any(self.call_args_list, "call", args, kwargs)

    def _assert_any(self, calls, action, args, kwargs):
        expected = self._matched(Call((args, kwargs), two=True))
        cause = _error_or_none(expected)
        if cause or not same_call_in([self._matched(one) for one in calls], expected):
            raise AssertionError(f"{self._call_text(args, kwargs)} {action} not found") from cause

    def assert_has_calls(self, calls, any_order=False):
        """Check that these calls follow one another in mock_calls, or that all are in it."""

        def missing(not_found, left):
            return f"{self._shown_name!r} does not contain all of {not_found!r} in its call list, found {left!r} instead"

        actual = f"\n  Actual: {safe_repr(self.mock_calls)}"
        self._assert_all(calls, self.mock_calls, any_order, "call", actual, missing)

    def _assert_all(self, calls, seen, any_order, word, actual_text, missing):
        expected = [self._matched(one) for one in calls]
        cause = next((one for one in expected if isinstance(one, Exception)), None)
        left = CallList(self._matched(one) for one in seen)
        if not any_order:
            if expected in left:
                return
            problem = f"{word.capitalize()}s not found."
            if cause is not None:
                problem = f"Error processing expected {word}s.\nErrors: {[_error_or_none(one) for one in expected]}"
            raise AssertionError(f"{problem}\nExpected: {CallList(calls)}{actual_text}") from cause
        left, not_found = list(left), []
        for one in expected:
            try:
                left.remove(one)
            except ValueError:
                not_found.append(one)
        if not_found:
            raise AssertionError(missing(tuple(not_found), left)) from cause

    def _matched(self, one):
        """The call with its arguments bound as the signature says, or the TypeError of binding them."""
        signature = self._mock_state.signature
        if isinstance(one, tuple) and len(one) > 2:
            signature = self._signature_by_name(one[0])
        if signature is None:
            return one
        name, args, kwargs = one if len(one) == 3 else ("", *one)
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return Call((name, bound.args, bound.kwargs))

    def _signature_by_name(self, name):
        state = self._mock_state
        if not name:
            return state.signature
        signature = None
        for part in name.replace("()", "").split("."):
            child = state.children.get(part)
            if child is None or child is _deleted or isinstance(child, LazySpec):
                break
            state = unwrapped(child)._mock_state
            signature = state.signature
        return signature


for _name, _attribute in KEPT.items():
    setattr(NonCallableMock, _name, kept(_attribute))

_ASSERTIONS = {name for name in dir(NonCallableMock) if name.startswith("assert_")}


def _error_or_none(expected):
    return expected if isinstance(expected, Exception) else None


def _is_async_attribute(spec, name):
    attribute = inspect.getattr_static(spec, name, None)
    try:
        attribute = inspect.unwrap(attribute)
    except ValueError:
        pass
    if isinstance(attribute, (staticmethod, classmethod)):
        attribute = attribute.__func__
    return inspect.iscoroutinefunction(attribute)


def _as_effect(value):
    if value is None or is_exception(value) or is_callable(value):
        return value
    try:
        return iter(value)
    except TypeError:
        return value
