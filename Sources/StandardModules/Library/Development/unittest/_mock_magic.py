"""Mocks with special methods, made when they are first used; mocks that are awaited; mocks as properties."""

import inspect
from types import CodeType

from ._mock_callable import CallableMixin, Mock
from ._mock_calls import DEFAULT, Call, CallList
from ._mock_core import NonCallableMock, _recorded
from ._mock_state import is_callable, is_exception, is_magic

# Where scripts find these names, and what their reprs say.
__name__ = "unittest.mock"

_NUMERIC = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow".split()
_PLAIN = (
    "lt le gt ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit divmod rdivmod neg "
    "pos abs invert complex int float index round trunc floor ceil bool next fspath aiter"
).split() + _NUMERIC + ["i" + name for name in _NUMERIC] + ["r" + name for name in _NUMERIC]  # fmt: skip
_ON_REQUEST = (
    "get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate getformat repr dir "
    "subclasses format getnewargs_ex"
).split()

_MADE = {f"__{name}__" for name in _PLAIN}
_AWAITED = {"__aenter__", "__aexit__", "__anext__"}
_SYNCHRONOUS = _MADE | {f"__{name}__" for name in _ON_REQUEST}
ALL_MAGICS = _SYNCHRONOUS | _AWAITED
UNSUPPORTED_MAGICS = {
    "__getattr__", "__setattr__", "__init__", "__new__", "__prepare__", "__instancecheck__",
    "__subclasscheck__", "__del__",
}  # fmt: skip

_RESULTS = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented,
    "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0,
    "__bool__": True, "__index__": 1, "__aexit__": False,
}  # fmt: skip
_COMPUTED_RESULTS = {
    "__hash__": object.__hash__,
    "__str__": object.__str__,
    "__sizeof__": object.__sizeof__,
    "__fspath__": lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}",
}


def _chosen(method):
    """What the script wants the special method to return, or DEFAULT."""
    return method._mock_state.return_value


def _equal(mock):
    def __eq__(other):
        value = _chosen(mock.__eq__)
        if value is not DEFAULT:
            return value
        return True if mock is other else NotImplemented

    return __eq__


def _unequal(mock):
    def __ne__(other):
        if _chosen(mock.__ne__) is not DEFAULT:
            return DEFAULT
        return False if mock is other else NotImplemented

    return __ne__


def _iterating(mock):
    def __iter__():
        value = _chosen(mock.__iter__)
        return iter([] if value is DEFAULT else value)

    return __iter__


def _iterating_asynchronously(mock):
    def __aiter__():
        value = _chosen(mock.__aiter__)
        return _AsyncIterator(iter([] if value is DEFAULT else value))

    return __aiter__


_EFFECTS = {
    "__eq__": _equal, "__ne__": _unequal, "__iter__": _iterating, "__aiter__": _iterating_asynchronously,
}  # fmt: skip


class _AsyncIterator:
    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        for value in self.iterator:
            return value
        raise StopAsyncIteration


class _LazyMagic:
    """A special method that becomes a mock when it is first looked up."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def __get__(self, obj, owner=None):
        name, parent = self.name, self.parent
        method = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent)
        setattr(parent, name, method)
        if name in _RESULTS:
            method.return_value = _RESULTS[name]
        elif name in _COMPUTED_RESULTS:
            method.return_value = _COMPUTED_RESULTS[name](parent)
        elif name in _EFFECTS:
            method.side_effect = _EFFECTS[name](parent)
        return method


class MagicMixin:
    """Gives mocks the special methods that their specification allows."""

    def __init__(self, /, *args, **kw):
        self._set_magics(None)
        super().__init__(*args, **kw)
        self._set_magics(self._mock_state.methods)

    def _set_magics(self, allowed):
        own = type(self).__dict__
        names = _MADE | _AWAITED
        if allowed is not None:
            for name in names.difference(allowed).intersection(own):
                delattr(type(self), name)
            names = names.intersection(allowed)
        for name in names.difference(own):
            setattr(type(self), name, _LazyMagic(name, self))

    def mock_add_spec(self, spec, spec_set=False):
        super().mock_add_spec(spec, spec_set)
        self._set_magics(self._mock_state.methods)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A mock with special methods."""

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        # What the special methods return by default is not the script's choice.
        name = self._mock_state.name
        return_value = return_value and not (name and is_magic(name))
        super().reset_mock(*args, return_value=return_value, **kwargs)


class AsyncMockMixin:
    """Calls of mocks that are awaited."""

    await_count = _recorded("await_count")
    await_args = _recorded("await_args")
    await_args_list = _recorded("await_args_list")

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        code = NonCallableMock(spec_set=CodeType)
        code.co_flags = inspect.CO_COROUTINE + inspect.CO_VARARGS + inspect.CO_VARKEYWORDS
        code.co_varnames = "args", "kwargs"
        code.co_argcount = code.co_posonlyargcount = code.co_kwonlyargcount = 0
        self.__dict__.update(
            __code__=code, __name__="AsyncMock", __defaults__=(), __kwdefaults__={}, __annotations__=None,
        )  # fmt: skip

    async def _execute_mock_call(self, /, *args, **kwargs):
        record = self._mock_state.record
        record.await_count += 1
        record.await_args = Call((args, kwargs), two=True)
        record.await_args_list.append(record.await_args)
        effect = self.side_effect
        if effect is not None:
            result = await self._effect(effect, args, kwargs)
            if result is not DEFAULT:
                return result
        result = self._plain_result(args, kwargs)
        wraps = self._mock_state.wraps
        if wraps is not None and inspect.iscoroutinefunction(wraps) and inspect.iscoroutine(result):
            return await result
        return result

    async def _effect(self, effect, args, kwargs):
        if is_exception(effect):
            raise effect
        if inspect.iscoroutinefunction(effect):
            return await effect(*args, **kwargs)
        if is_callable(effect):
            return effect(*args, **kwargs)
        for result in effect:
            if is_exception(result):
                raise result
            return result
        raise StopAsyncIteration

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        record = self._mock_state.record
        record.await_count, record.await_args, record.await_args_list = 0, None, CallList()

    # Assertions

    def assert_awaited(self):
        """Check that a call was awaited."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._shown_name} to have been awaited.")

    def _fail_await_count(self, wanted):
        raise AssertionError(f"Expected {self._shown_name} to {wanted}. Awaited {self.await_count} times.")

    def assert_awaited_once(self):
        """Check that one call was awaited."""
        if self.await_count != 1:
            self._fail_await_count("have been awaited once")

    def assert_not_awaited(self):
        """Check that no call was awaited."""
        if self.await_count != 0:
            self._fail_await_count("not have been awaited")

    def assert_awaited_with(self, /, *args, **kwargs):
        """Check that the call that was awaited last had these arguments."""
        if self.await_args is None:
            raise AssertionError(f"Expected await: {self._call_text(args, kwargs)}\nNot awaited")
        self._assert_last(self.await_args, "await", args, kwargs)

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Check that one call was awaited, with these arguments."""
        if self.await_count != 1:
            self._fail_await_count("have been awaited once")
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Check that some call with these arguments was awaited."""
        self._assert_any(self.await_args_list, "await", args, kwargs)

    def assert_has_awaits(self, calls, any_order=False):
        """Check that these calls were awaited one after the other, or in any order."""
        actual = f"\nActual: {self.await_args_list}"
        self._assert_all(
            calls, self.await_args_list, any_order, "await", actual,
            lambda not_found, left: f"{not_found!r} not all found in await list",
        )  # fmt: skip


class AsyncMock(AsyncMockMixin, MagicMixin, Mock):
    """A mock whose calls are awaited."""


class PropertyMock(Mock):
    """A mock to be set on a class: getting and setting the attribute calls it."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def child_class(parent, name):
    """Return the class of a mock's child with this name."""
    cls, state = type(parent), parent._mock_state
    if name in state.async_names:
        return AsyncMock
    if issubclass(cls, MagicMock) and name in _AWAITED:
        return AsyncMock
    if issubclass(cls, AsyncMockMixin):
        is_synchronous = name in _SYNCHRONOUS or state.methods and name in state.methods
        return MagicMock if is_synchronous else AsyncMock
    if not issubclass(cls, CallableMixin):
        return MagicMock if issubclass(cls, NonCallableMagicMock) else Mock
    return cls.__mro__[1]
