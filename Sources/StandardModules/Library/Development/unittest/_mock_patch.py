"""Objects that are replaced for a while: for a test, a class of tests, a block."""

import builtins
import contextlib
import importlib
import inspect
from functools import partial, wraps
from types import ModuleType

from ._mock_calls import DEFAULT
from ._mock_core import InvalidSpecError, NonCallableMock, is_async_object, is_mock
from ._mock_magic import AsyncMock, MagicMock, NonCallableMagicMock
from ._mock_specs import _is_instance_callable, create_autospec, refuse_typos
from ._mock_state import is_list

# Where scripts find these names, and what their reprs say.
__name__ = "unittest.mock"

_BUILTINS = {name for name in dir(builtins) if not name.startswith("_")}
# What a class or function has again once it is deleted.
_RESTORED = ("__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__")
_active = []


def resolve_name(path):
    """Return what a dotted name stands for; modules on the way are imported."""
    first, *rest = path.split(".")
    name, obj = first, importlib.import_module(first)
    for part in rest:
        name += f".{part}"
        try:
            obj = getattr(obj, part)
        except AttributeError:
            if not isinstance(obj, ModuleType):
                raise
            importlib.import_module(name)
            obj = getattr(obj, part)
    return obj


def target_of(target):
    """Return what finds the object that a dotted name speaks of, and the name of its attribute."""
    try:
        owner, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
    return partial(resolve_name, owner), attribute


class _Startable:
    """Patches that are begun and ended by calls."""

    def start(self):
        """Begin the patch; return the replacement."""
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        """End a patch that start() has begun."""
        if self not in _active:
            return None
        _active.remove(self)
        return self.__exit__(None, None, None)

    def decorate_class(self, cls):
        """Decorate the tests of a class, each with a patch of its own."""
        for name in dir(cls):
            if name.startswith(patch.TEST_PREFIX) and hasattr(getattr(cls, name), "__call__"):
                setattr(cls, name, self.copy()(getattr(cls, name)))
        return cls


class _Patch(_Startable):
    """One attribute that is replaced."""

    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *,
                 unsafe=False):  # fmt: skip
        if new_callable is not None and new is not DEFAULT:
            raise ValueError("Cannot use 'new' and 'new_callable' together")
        if new_callable is not None and autospec is not None:
            raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            refuse_typos(kwargs)
        for word, text, value in (("spec", "spec", spec), ("spec_set", "spec_set target", spec_set)):
            if is_mock(value):
                raise InvalidSpecError(
                    f"Cannot spec attr {attribute!r} as the {text} has already been mocked out. [{word}={value!r}]"
                )
        self.getter, self.attribute, self.new, self.new_callable = getter, attribute, new, new_callable
        self.spec, self.spec_set, self.autospec = spec, spec_set, autospec
        self.create, self.kwargs = create, kwargs
        self.additional_patchers = []

    def copy(self):
        """Return a patch of the same kind."""
        patcher = _Patch(
            self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
            self.new_callable, self.kwargs,
        )  # fmt: skip
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [other.copy() for other in self.additional_patchers]
        return patcher

    # As a decorator

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        return _decorated(func, self)

    # As a context manager

    def __enter__(self):
        self.target = self.getter()
        original, is_local = self.get_original()
        new = self._replacement(original)
        self.temp_original, self.is_local = original, is_local
        self._exit_stack = contextlib.ExitStack()
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            made = {self.attribute_name: new} if self.new is DEFAULT else {}
            for other in self.additional_patchers:
                result = self._exit_stack.enter_context(other)
                if other.new is DEFAULT:
                    made.update(result)
            return made
        except BaseException as error:
            if not self.__exit__(type(error), error, error.__traceback__):
                raise

    def __exit__(self, *exc_info):
        target, name, original = self.target, self.attribute, self.temp_original
        if self.is_local and original is not DEFAULT:
            setattr(target, name, original)
        else:
            delattr(target, name)
            if not self.create and (not hasattr(target, name) or name in _RESTORED):
                # A proxy, for example, has it nowhere else.
                setattr(target, name, original)
        stack = self._exit_stack
        del self.temp_original, self.is_local, self.target, self._exit_stack
        return stack.__exit__(*exc_info)

    def get_original(self):
        """Return what is to be replaced, and whether it lies in the object itself."""
        target, name = self.target, self.attribute
        original, is_local = DEFAULT, False
        if name in getattr(target, "__dict__", ()):
            original, is_local = target.__dict__[name], True
        else:
            original = getattr(target, name, DEFAULT)
        if name in _BUILTINS and isinstance(target, ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, is_local

    # What it is replaced with

    def _replacement(self, original):
        spec, spec_set, autospec = (None if one is False else one for one in (self.spec, self.spec_set, self.autospec))
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        if autospec is not None:
            return self._autospecced(original, autospec, bool(spec_set))
        if self.new is DEFAULT:
            return self._made(original, *_specifications(original, spec, spec_set))
        if self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        return self.new

    def _made(self, original, spec, spec_set):
        wanted = spec if spec_set is None else spec_set
        if wanted is not None and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        cls = self.new_callable or _mock_class(original, spec, wanted)
        options = {}
        if spec is not None:
            options["spec"] = spec
        if spec_set is not None:
            options["spec_set"] = spec_set
        if isinstance(cls, type) and issubclass(cls, NonCallableMock) and self.attribute:
            options["name"] = self.attribute
        options.update(self.kwargs)
        new = cls(**options)
        if wanted is not None and isinstance(original, type) and is_mock(new):
            # Its instances are what calls of the class return.
            if not is_list(wanted) and not _is_instance_callable(wanted):
                cls = NonCallableMagicMock
            options.pop("name")
            new.return_value = cls(_new_parent=new, _new_name="()", **options)
        return new

    def _autospecced(self, original, autospec, spec_set):
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        if autospec is True:
            autospec = original
        details = f"[target={self.target!r}, attr={autospec!r}]"
        if is_mock(self.target):
            raise InvalidSpecError(
                f"Cannot autospec attr {self.attribute!r} as the patch target has already been mocked out. {details}"
            )
        if is_mock(autospec):
            target = getattr(self.target, "__name__", self.target)
            raise InvalidSpecError(
                f"Cannot autospec attr {self.attribute!r} from target {target!r} as it has already been mocked out. "
                f"{details}"
            )
        return create_autospec(autospec, spec_set=spec_set, _name=self.attribute, **self.kwargs)


def _specifications(original, spec, spec_set):
    """The specifications, where True stands for what is replaced."""
    if spec is True:
        spec = original
    if spec_set is True:
        return None, original if spec is None else spec
    return spec, spec_set


def _mock_class(original, spec, wanted):
    if spec is None and is_async_object(original):
        return AsyncMock
    if wanted is None:
        return MagicMock
    if is_async_object(wanted):
        return AsyncMock
    can_be_called = "__call__" in wanted if is_list(wanted) else callable(wanted)
    return MagicMock if can_be_called else NonCallableMagicMock


def _decorated(func, first):
    """A function that runs under its patches; the mocks they make are its last arguments."""

    @contextlib.contextmanager
    def patched_arguments(args, kwargs):
        with contextlib.ExitStack() as stack:
            made = []
            for patcher in patched.patchings:
                result = stack.enter_context(patcher)
                if patcher.attribute_name is not None:
                    kwargs.update(result)
                elif patcher.new is DEFAULT:
                    made.append(result)
            yield (*args, *made), kwargs

    if inspect.iscoroutinefunction(func):

        @wraps(func)
        async def patched(*args, **kwargs):
            with patched_arguments(args, kwargs) as (args, kwargs):
                return await func(*args, **kwargs)

    else:

        @wraps(func)
        def patched(*args, **kwargs):
            with patched_arguments(args, kwargs) as (args, kwargs):
                return func(*args, **kwargs)

    patched.patchings = [first]
    return patched


class _PatchDict(_Startable):
    """A dict, or what behaves like one, that has other items for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def copy(self):
        return _PatchDict(self.in_dict, self.values, self.clear)

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if inspect.iscoroutinefunction(func):

            @wraps(func)
            async def patched(*args, **kwargs):
                with self:
                    return await func(*args, **kwargs)

        else:

            @wraps(func)
            def patched(*args, **kwargs):
                with self:
                    return func(*args, **kwargs)

        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = resolve_name(self.in_dict)
        items = self.in_dict
        self._original = items.copy() if hasattr(items, "copy") else {key: items[key] for key in items}
        if self.clear:
            _clear(items)
        _update(items, self.values)
        return items

    def __exit__(self, *exc_info):
        if self._original is not None:
            _clear(self.in_dict)
            _update(self.in_dict, self._original)
        return False


def _clear(items):
    if hasattr(items, "clear"):
        return items.clear()
    for key in list(items):
        del items[key]


def _update(items, values):
    if hasattr(items, "update"):
        return items.update(values)
    for key in values:
        items[key] = values[key]


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):  # fmt: skip
    """Replace what a dotted name stands for, during a function, a class of tests or a block."""
    getter, attribute = target_of(target)
    return _Patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):  # fmt: skip
    """Replace an attribute of an object."""
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _Patch(
        lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe
    )


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace several attributes of an object; the mocks that are made are passed by name."""
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")

    def getter():
        return resolve_name(target) if type(target) is str else target

    patchers = []
    for attribute, new in kwargs.items():
        patchers.append(_Patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {}))
        patchers[-1].attribute_name = attribute
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


def _patch_stopall():
    """End all patches that start() has begun, the last one first."""
    for patcher in reversed(_active[:]):
        patcher.stop()


patch.object = _patch_object
patch.dict = _PatchDict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = "test"
