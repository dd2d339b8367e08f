"""Warnings: shown on standard error, hidden or turned into exceptions, as filters say."""

import sys

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
    "resetwarnings", "catch_warnings", "deprecated",
]  # fmt: skip

# What is decided first comes first: action, message, category, module, line.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = _defaultaction = "default"
_onceregistry = onceregistry = {}
_version = 1
# Whether a filter has ever let ResourceWarnings through: loops that nobody closes are told of from then on.
_tells_of_resources = False


class WarningMessage:
    """One warning, as showwarning() gets it."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, "
            f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}"
        )


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, or to standard error."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """Return the text of a warning."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_orig, _formatwarning_orig = showwarning, formatwarning


def _showwarnmsg(message):
    """Show a warning: by what a script has put in the place of showwarning(), if it has."""
    if (show := globals().get("showwarning", _showwarning_orig)) is _showwarning_orig:
        _showwarnmsg_impl(message)
        return
    if not callable(show):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    show(message.message, message.category, message.filename, message.lineno, message.file, message.line)


def _showwarnmsg_impl(message):
    file = sys.stderr if message.file is None else message.file
    if file is None:
        return
    make = globals().get("formatwarning", _formatwarning_orig)
    if make is _formatwarning_orig:
        text = _formatwarnmsg_impl(message)
    else:
        text = make(message.message, message.category, message.filename, message.lineno, message.line)
    try:
        file.write(text)
    except OSError:
        pass


def _formatwarnmsg_impl(message):
    kind = message.category.__name__
    text = f"{message.filename}:{message.lineno}: {kind}: {message.message}\n"
    line = message.line
    if line is None:
        import linecache

        line = linecache.getline(message.filename, message.lineno)
    if line := line.strip():
        text += f"  {line}\n"
    if message.source is not None:
        text += f"{kind}: Enable tracemalloc to get the object allocation traceback\n"
    return text


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a filter before the others."""
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check_line(lineno)
    _add_filter(action, _pattern(message), category, _pattern(module), lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter for all messages of a category."""
    _check_action(action)
    _check_line(lineno)
    _add_filter(action, None, category, None, lineno, append=append)


class _OptionError(Exception):
    """An option of the command line that is no filter."""


def _processoptions(args):
    """Add the filters of the command line."""
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as error:
            print("Invalid -W option ignored:", error, file=sys.stderr)


def _setoption(arg):
    parts = [part.strip() for part in arg.split(":")]
    if len(parts) > 5:
        raise _OptionError(f"too many fields (max 5): {arg!r}")
    action, message, category, module, line = parts + [""] * (5 - len(parts))
    action, category = _getaction(action), _getcategory(category)
    if message or module:
        import re

        message = re.escape(message)
        module = module and re.escape(module) + r"\Z"
    try:
        line = int(line or 0)
        if line < 0:
            raise ValueError
    except (ValueError, OverflowError):
        raise _OptionError(f"invalid lineno {line!r}") from None
    filterwarnings(action, message, category, module, line)


def _getaction(action):
    """The action that a beginning of its name stands for."""
    if not action:
        return "default"
    for known in ("default", "always", "all", "ignore", "module", "once", "error"):
        if known.startswith(action):
            return "always" if known == "all" else known
    raise _OptionError(f"invalid action: {action!r}")


def _getcategory(category):
    if not category:
        return Warning
    module, _, name = category.rpartition(".")
    try:
        found = getattr(__import__(module or "builtins", None, None, [name]), name)
    except ImportError:
        raise _OptionError(f"invalid module name: {module!r}") from None
    except AttributeError:
        raise _OptionError(f"unknown warning category: {category!r}") from None
    if not issubclass(found, Warning):
        raise _OptionError(f"invalid warning category: {category!r}")
    return found


def _check_action(action):
    if action not in {"error", "ignore", "always", "default", "module", "once"}:
        raise ValueError(f"invalid action: {action!r}")


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def _pattern(text):
    """Plain texts match where they begin; others are regular expressions."""
    if not text:
        return None
    if all(char.isalnum() or char in " _-'\",:;=<>/!@#%&~`" for char in text):
        return text.lower()
    import re

    return re.compile(text, re.I)


def _matches(pattern, text):
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return text.lower().startswith(pattern)
    return pattern.match(text) is not None


def _add_filter(*item, append):
    global _tells_of_resources
    action, _, category, *_ = item
    if action != "ignore" and isinstance(category, type) and issubclass(ResourceWarning, category):
        _tells_of_resources = True
    if item in filters:
        if append:
            return
        filters.remove(item)
    filters.insert(len(filters) if append else 0, item)
    _filters_mutated()


def _filters_mutated():
    """What registries remember does not count any more."""
    global _version
    _version += 1


def resetwarnings():
    """Remove all filters."""
    filters[:] = []
    _filters_mutated()


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Warn as the filters have it: in words, by raising, or not at all."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(
            f"category must be a Warning subclass, not '{type(category).__name__}'"
        )
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError(
            f"warn() argument 'skip_file_prefixes' must be tuple, not {type(skip_file_prefixes).__name__}"
        )
    for prefix in skip_file_prefixes:
        if not isinstance(prefix, str):
            raise TypeError(f"Found non-str '{type(prefix).__name__}' in skip_file_prefixes.")
    filename, lineno, module, registry = _caller(stacklevel, skip_file_prefixes)
    warn_explicit(message, category, filename, lineno, module, registry, source=source)


def _caller(stacklevel, skipped):
    """Where the code is that a warning is about."""
    try:
        if skipped:
            frame = sys._getframe(2)
            for _ in range(max(stacklevel, 2) - 1):
                frame = frame.f_back
                while frame.f_code.co_filename.startswith(skipped):
                    frame = frame.f_back
        else:
            frame = sys._getframe(1 + stacklevel)
    except (AttributeError, ValueError):
        return "<sys>", 0, "sys", _main_registry
    names = frame.f_globals
    registry = names.setdefault("__warningregistry__", {})
    return frame.f_code.co_filename, frame.f_lineno, names.get("__name__") or "<string>", registry


_main_registry = {}


def warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None,
    source=None,
):  # fmt: skip
    """Issue a warning about a known place."""
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if registry is None:
        registry = {}
    elif not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
    key = (text, category, lineno)
    if registry.get(key):
        return
    if message is text:
        message = category(text)
    for action, wanted, kind, place, line in filters:
        if (
            _matches(wanted, text) and issubclass(category, kind)
            and _matches_module(place, module) and line in (0, lineno)
        ):  # fmt: skip
            break
    else:
        action = defaultaction
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[(text, category)] = 1
    elif action == "module":
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[(text, category, 0)] = 1
    elif action == "default":
        registry[key] = 1
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


_registries = {}


def _warn_at(message, category, filename, lineno, source):
    """Warns of something that was lost at a place: the interpreter calls it."""
    registry = _registries.setdefault(filename, {})
    warn_explicit(message, category, filename, lineno, registry=registry, source=source)


def _matches_module(pattern, module):
    if pattern == "__main__":
        return module == "__main__"
    return _matches(pattern, module)


class catch_warnings:
    """Puts the filters back at the end of the block; records the warnings if asked to."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        log = None
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            module.showwarning = module._showwarning_orig
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._showwarnmsg_impl = self._showwarnmsg_impl

    def __repr__(self):
        args = ["record=True"] if self._record else []
        if self._module is not sys.modules["warnings"]:
            args.append(f"module={self._module!r}")
        return f"catch_warnings({', '.join(args)})"


class deprecated:
    """Marks a class or function as deprecated: uses of it warn."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        import functools
        import inspect

        if isinstance(arg, type):
            original = arg.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category=category, stacklevel=stacklevel + 1)
                if original is not object.__new__:
                    return original(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f"{cls.__name__}() takes no arguments")
                return original(cls)

            arg.__new__ = staticmethod(__new__)
            self._watch_subclasses(arg)
            arg.__deprecated__ = __new__.__deprecated__ = message
            return arg
        if not callable(arg):
            raise TypeError(
                "@deprecated decorator with non-None category must be applied to "
                f"a class or callable, not {arg!r}"
            )

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return arg(*args, **kwargs)

        if inspect.iscoroutinefunction(arg):
            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    def _watch_subclasses(self, cls):
        """Let the class warn when another one is derived from it."""
        import functools

        message, category, stacklevel = self.message, self.category, self.stacklevel
        original = cls.__init_subclass__
        own = getattr(original, "__func__", None)
        is_own = own is not None and "__init_subclass__" in cls.__dict__

        @functools.wraps(own if is_own else original)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return (own if is_own else original)(*args, **kwargs)

        __init_subclass__.__deprecated__ = message
        cls.__init_subclass__ = classmethod(__init_subclass__) if is_own else __init_subclass__


_DEPRECATED_MSG = "{name!r} is deprecated and slated for removal in Python {remove}"


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    """Warn of a name that goes away with a later version; after that it is an error."""
    remove_text = f"{remove[0]}.{remove[1]}"
    if _version[:2] > remove or (_version[:2] == remove and _version[3] != "alpha"):
        raise RuntimeError(f"{name!r} was slated for removal after Python {remove_text} alpha")
    warn(message.format(name=name, remove=remove_text), DeprecationWarning, stacklevel=3)


_processoptions(sys.warnoptions)

# CPython has them in C.
__builtin_functions__ = ("_filters_mutated", "warn", "warn_explicit")
