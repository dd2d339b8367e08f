"""Mocks after the model of a class or function: the same attributes, and calls with the same parameters."""

import inspect
import types

from ._mock_calls import CallList
from ._mock_core import InvalidSpecError, NonCallableMock, is_mock
from ._mock_magic import AsyncMock, MagicMock, NonCallableMagicMock
from ._mock_state import LazySpec, is_callable, is_list, is_magic

# Where scripts find these names, and what their reprs say.
__name__ = "unittest.mock"

_DELEGATED = (
    "assert_called_with", "assert_called", "assert_not_called", "assert_called_once", "assert_called_once_with",
    "assert_has_calls", "assert_any_call",
)  # fmt: skip
_DELEGATED_AWAITS = (
    "assert_awaited", "assert_awaited_once", "assert_awaited_with", "assert_awaited_once_with", "assert_any_await",
    "assert_has_awaits", "assert_not_awaited",
)  # fmt: skip


def signature_of(spec, as_instance, eats_self):
    """Return the signature of calls of a specification, or None when nothing is known."""
    if isinstance(spec, type) and not as_instance:
        spec, eats_self = spec.__init__, True
    elif isinstance(spec, (classmethod, staticmethod)):
        eats_self = eats_self or isinstance(spec, classmethod)
        spec = spec.__func__
    elif not isinstance(spec, (types.FunctionType, types.MethodType)):
        spec = getattr(spec, "__call__", None)
        if spec is None:
            return None
    try:
        signature = inspect.signature(spec)
    except (ValueError, TypeError):
        return None
    return _without_first(signature) if eats_self else signature


def _without_first(signature):
    parameters = list(signature.parameters.values())
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    if not parameters or parameters[0].kind not in positional:
        return signature
    return signature.replace(parameters=parameters[1:])


def _check_calls(spec, mock, eats_self, instance=False):
    """Let calls of the mock raise what the signature of the specification forbids."""
    signature = signature_of(spec, instance, eats_self)
    if signature is None:
        return

    def check(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)

    type(mock)._mock_check_sig = check
    type(mock).__signature__ = signature


def _function_for(mock, spec, is_async):
    """Return a function that looks like the specification and passes its calls on to the mock."""
    signature = signature_of(spec, False, False)
    if signature is None:
        return mock
    if is_async:

        async def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)

    else:

        def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)

    name = spec.__name__
    # A lambda has no name of its own.
    function.__name__ = function.__qualname__ = name if name.isidentifier() else "funcopy"
    _delegate(function, mock, signature, is_async)
    return function


def _delegate(function, mock, signature, is_async):
    state = mock._mock_state
    function.mock = mock
    function.called, function.call_count, function.call_args = False, 0, None
    function.call_args_list, function.mock_calls, function.method_calls = CallList(), CallList(), CallList()
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function.__signature__ = signature
    for name in _DELEGATED + (_DELEGATED_AWAITS if is_async else ()):
        setattr(function, name, getattr(mock, name))
    if is_async:
        function.await_count, function.await_args, function.await_args_list = 0, None, CallList()

    def reset_mock():
        mock.reset_mock()
        if is_mock(function.return_value) and function.return_value is not mock:
            function.return_value.reset_mock()

    function.reset_mock = reset_mock
    state.record = function


def _is_instance_callable(spec):
    if not isinstance(spec, type):
        return getattr(spec, "__call__", None) is not None
    return any(base.__dict__.get("__call__") is not None for base in spec.__mro__)


def refuse_typos(kwargs):
    """Raise when a keyword looks like one of the options."""
    for typo in ("autospect", "auto_spec", "set_spec"):
        if typo in kwargs:
            raise RuntimeError(f"{typo!r} might be a typo; use unsafe=True if this is intended")


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """Return a mock after the model of an object: attributes and parameters are the same, all the way down."""
    if is_list(spec):
        spec = type(spec)
    if is_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    if not unsafe:
        refuse_typos(kwargs)
    is_type = isinstance(spec, type)
    is_async = inspect.isfunction(spec) and inspect.iscoroutinefunction(spec)
    if is_async and instance:
        raise RuntimeError("Instance can not be True when create_autospec is mocking an async function")
    options = {} if spec is None else {"spec_set" if spec_set else "spec": spec}
    if options and instance:
        options["_spec_as_instance"] = True
    name = kwargs.pop("name", _name)
    options.update(kwargs)
    own = {key: value for key, value in kwargs.items() if key != "wraps"}
    cls = MagicMock
    if inspect.isdatadescriptor(spec):
        # What the descriptor returns cannot be known.
        options = {}
    elif is_async:
        cls = AsyncMock
    elif not is_callable(spec) or is_type and instance and not _is_instance_callable(spec):
        cls = NonCallableMagicMock
    new_name = "" if _parent is None else name
    mock = cls(parent=_parent, _new_parent=_parent, _new_name=new_name, name=name, **options)
    result = mock
    if inspect.isfunction(spec):
        result = _function_for(mock, spec, is_async)
    else:
        _check_calls(spec, mock, is_type, instance)
    if _parent is not None and not instance:
        _parent._mock_state.children[name] = result
    wrapped = kwargs.get("wraps")
    if is_type and not instance and "return_value" not in kwargs:
        result.return_value = create_autospec(spec, spec_set, True, mock, "()", wraps=wrapped)
    _add_children(mock, result, spec, spec_set, is_type, wrapped)
    if is_mock(result) and own:
        result.configure_mock(**own)
    return result


def _add_children(mock, result, spec, spec_set, is_type, wrapped):
    children = mock._mock_state.children
    for name in dir(spec):
        if is_magic(name):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if not isinstance(original, (types.FunctionType, types.MethodType)):
            children[name] = LazySpec(original, spec_set, mock, name)
            continue
        eats_self = _takes_self(spec, name, is_type)
        options = {"spec_set" if spec_set else "spec": original, "_eat_self": eats_self}
        if wrapped is not None and hasattr(wrapped, name) and not spec_set:
            options["wraps"] = original
        cls = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
        child = children[name] = cls(parent=mock, name=name, _new_name=name, _new_parent=mock, **options)
        child.return_value = cls()
        _check_calls(original, child, eats_self)
        if result is not mock:
            setattr(result, name, child)


def _takes_self(spec, name, is_type):
    """Whether the first parameter of an attribute of the specification is not the caller's to give."""
    if not isinstance(spec, type):
        if name in getattr(spec, "__dict__", {}):
            return False
        spec = type(spec)
    for cls in spec.__mro__:
        if name in cls.__dict__:
            return isinstance(cls.__dict__[name], types.FunctionType) and is_type
    return is_type


def seal(mock):
    """Let a mock and its children have no further attributes."""
    mock._mock_state.sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if not isinstance(child, NonCallableMock) or not is_mock(child):
            continue
        if isinstance(child._mock_state.children.get(name), LazySpec):
            # A number's `real` has a `real` in turn, without end.
            continue
        if child._mock_state.new_parent is mock:
            seal(child)
