"""Questions about live objects: what they are, and how they are called."""

import sys
import types
from collections import namedtuple

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE = 16, 32, 128, 256
CO_ASYNC_GENERATOR = 512

CORO_CREATED, CORO_RUNNING = "CORO_CREATED", "CORO_RUNNING"
CORO_SUSPENDED, CORO_CLOSED = "CORO_SUSPENDED", "CORO_CLOSED"
GEN_CREATED, GEN_RUNNING = "GEN_CREATED", "GEN_RUNNING"
GEN_SUSPENDED, GEN_CLOSED = "GEN_SUSPENDED", "GEN_CLOSED"
AGEN_CREATED, AGEN_RUNNING = "AGEN_CREATED", "AGEN_RUNNING"
AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_SUSPENDED", "AGEN_CLOSED"


# MARK: Kinds


def ismodule(object):
    """Is it a module?"""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Is it a class?"""
    return isinstance(object, type)


_NATIVE_TYPES = (
    types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType,
    types.MethodWrapperType, types.ClassMethodDescriptorType,
)  # fmt: skip


def ismethod(object):
    """Is it a bound method of a Python function?"""
    return isinstance(object, types.MethodType) and isfunction(object.__func__)


def isfunction(object):
    """Is it a function that def or lambda made?"""
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    """Is it a built-in function or bound method?"""
    if isinstance(object, types.MethodType):
        return not isfunction(object.__func__)
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    """Is it any kind of function or method?"""
    return isfunction(object) or isinstance(object, (types.MethodType, *_NATIVE_TYPES))


def ismethoddescriptor(object):
    """Does it bind as methods do, without being a function?"""
    if isclass(object) or isinstance(object, types.MethodType) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__") and not hasattr(cls, "__delete__")


def isdatadescriptor(object):
    """Is it a descriptor that takes precedence over instances?"""
    if isclass(object) or isinstance(object, types.MethodType) or isfunction(object):
        return False
    cls = type(object)
    return isinstance(object, property) or hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def _flags(object):
    while isinstance(object, types.MethodType):
        object = object.__func__
    object = _without_partial(object)
    return object.__code__.co_flags if isfunction(object) or _is_like_a_function(object) else 0


def _is_like_a_function(object):
    """Has it what functions have, as the functions of other compilers and mocks do?"""
    if not callable(object) or isclass(object):
        return False
    defaults = getattr(object, "__kwdefaults__", ...)
    return (
        isinstance(getattr(object, "__name__", None), str)
        and isinstance(getattr(object, "__code__", None), types.CodeType)
        and isinstance(getattr(object, "__defaults__", ...), (tuple, type(None)))
        and isinstance(defaults, (dict, type(None)))
    )


def _without_partial(object):
    import functools

    while isinstance(object, functools.partial):
        object = object.func
    return object


def isgeneratorfunction(obj):
    """Does calling it make a generator?"""
    return bool(_flags(obj) & CO_GENERATOR)


def iscoroutinefunction(obj):
    """Does calling it make a coroutine?"""
    if getattr(obj, "_is_coroutine_mark", None) is _is_coroutine_mark:
        return True
    return bool(_flags(obj) & CO_COROUTINE)


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    """Let iscoroutinefunction() say yes."""
    getattr(func, "__func__", func)._is_coroutine_mark = _is_coroutine_mark
    return func


def isasyncgenfunction(obj):
    """Does calling it make an asynchronous generator?"""
    return bool(_flags(obj) & CO_ASYNC_GENERATOR)


def isgenerator(object):
    """Is it a generator?"""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Is it a coroutine?"""
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    """Is it an asynchronous generator?"""
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    """Can it be awaited?"""
    from collections.abc import Awaitable

    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)

    return isinstance(object, (types.CoroutineType, Awaitable))


def istraceback(object):
    """Is it a traceback?"""
    return isinstance(object, types.TracebackType)


def iscode(object):
    """Is it a code object?"""
    return isinstance(object, types.CodeType)


def isframe(object):
    """Is it a frame?"""
    return isinstance(object, types.FrameType)


def isabstract(object):
    """Is it a class with abstract methods?"""
    return isclass(object) and bool(getattr(object, "__abstractmethods__", ()))


# MARK: Members and documentation


def getmembers(object, predicate=None):
    """Return the names and values of all attributes, sorted by name."""
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def getmro(cls):
    """Return the classes in which attributes are looked for."""
    return cls.__mro__


def getdoc(object):
    """Return the documentation, without the indentation of the source."""
    doc = getattr(object, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """Remove the indentation of a documentation string."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")), default=0)
    lines = [lines[0].lstrip(" "), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getmodule(object, _filename=None):
    """Return the module in which it was defined."""
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getmodulename(path):
    """Return the name of the module in a file."""
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def getfile(object):
    """Return the file in which it was defined."""
    if ismodule(object):
        file = getattr(object, "__file__", None)
        if file:
            return file
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        file = getattr(sys.modules.get(object.__module__), "__file__", None)
        if file:
            return file
        raise TypeError(f"{object!r} is a built-in class")
    object = getattr(object, "__func__", object)
    object = getattr(object, "__code__", object)
    if iscode(object):
        return object.co_filename
    raise TypeError(
        "module, class, method, function, traceback, frame, or code object was expected, got "
        f"{type(object).__name__}"
    )


getsourcefile = getabsfile = getfile


def unwrap(func, *, stop=None):
    """Return what is inside of all wrappers."""
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {func!r}")
        seen.add(id(func))
    return func


def getsourcelines(object):
    """Return the lines of the definition, and the number of the first."""
    import linecache

    object = unwrap(object)
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        first = _line_of_class(lines, object.__qualname__.rpartition(".")[2])
    else:
        first = getattr(getattr(object, "__func__", object), "__code__", object).co_firstlineno - 1
    return getblock(lines[first:]), first + 1


def _line_of_class(lines, name):
    for number, line in enumerate(lines):
        words = line.split()
        if words[:1] == ["class"] and words[1].split("(")[0].split(":")[0].split("[")[0] == name:
            while number and lines[number - 1].lstrip().startswith("@"):
                number -= 1
            return number
    raise OSError("could not find class definition")


def getblock(lines):
    """Return the lines of the block that begins here."""
    indent = len(lines[0]) - len(lines[0].lstrip())
    end = 1
    is_inside = False
    for number, line in enumerate(lines[1:], 1):
        content = line.strip()
        depth = len(line) - len(line.lstrip())
        if content and depth <= indent and is_inside and not content.startswith((")", "]", "}", "#")):
            break
        if content.endswith(":") or depth > indent:
            is_inside = True
        if content:
            end = number + 1
        if not is_inside and content and not lines[0].lstrip().startswith("@") and depth <= indent:
            end = number
            break
    return lines[:end]


def getsource(object):
    """Return the text of the definition."""
    return "".join(getsourcelines(object)[0])


# MARK: States


def getgeneratorstate(generator):
    """Return where a generator is."""
    return _state(generator, generator.gi_running, generator.gi_suspended, generator.gi_frame, "GEN")


def getcoroutinestate(coroutine):
    """Return where a coroutine is."""
    return _state(coroutine, coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame, "CORO")


def getasyncgenstate(agen):
    """Return where an asynchronous generator is."""
    return _state(agen, agen.ag_running, agen.ag_suspended, agen.ag_frame, "AGEN")


def getgeneratorlocals(generator):
    """Return a generator's variables with their values."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return _locals(generator.gi_frame)


def getcoroutinelocals(coroutine):
    """Return a coroutine's variables with their values."""
    return _locals(coroutine.cr_frame)


def getasyncgenlocals(agen):
    """Return an asynchronous generator's variables with their values."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return _locals(agen.ag_frame)


def _locals(frame):
    return {} if frame is None else frame.f_locals


def _state(object, is_running, is_suspended, frame, kind):
    if is_running:
        return kind + "_RUNNING"
    if is_suspended:
        return kind + "_SUSPENDED"
    return kind + ("_CLOSED" if frame is None else "_CREATED")


# MARK: Signatures


class _empty:
    """There is no default or annotation."""


class _void:
    """The argument was not given."""


_KIND_NAMES = ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY", "VAR_KEYWORD")
_KIND_WORDS = ("positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword")


class _ParameterKind(int):
    def __str__(self):
        return _KIND_NAMES[self]

    def __repr__(self):
        return f"<_ParameterKind.{_KIND_NAMES[self]}: {int(self)}>"

    name = property(lambda self: _KIND_NAMES[self])
    description = property(lambda self: _KIND_WORDS[self])


class Parameter:
    """One parameter of a callable."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = map(
        _ParameterKind, range(5)
    )
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self._kind = _ParameterKind(kind)
        if default is not _empty and kind in (2, 4):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """Return a parameter with other values."""
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation,
        )

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if self._annotation is not _empty else f"={self._default!r}"
        return {2: "*", 4: "**"}.get(int(self._kind), "") + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def _key(self):
        return self._name, int(self._kind), self._default, self._annotation

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash(self._key())


def formatannotation(annotation, base_module=None, **kwargs):
    """Return the text of an annotation."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


class BoundArguments:
    """Arguments that were matched with parameters."""

    __slots__ = ("arguments", "_signature")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        values = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (3, 4) or name not in self.arguments:
                break
            value = self.arguments[name]
            values.extend(value) if parameter.kind == 2 else values.append(value)
        return tuple(values)

    @property
    def kwargs(self):
        values = {}
        must_be_named = False
        for name, parameter in self._signature.parameters.items():
            must_be_named = must_be_named or parameter.kind in (3, 4) or name not in self.arguments
            if not must_be_named or name not in self.arguments:
                continue
            if parameter.kind == 4:
                values.update(self.arguments[name])
            else:
                values[name] = self.arguments[name]
        return values

    def apply_defaults(self):
        """Put in what was left out."""
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind == 2:
                complete[name] = ()
            elif parameter.kind == 4:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        parts = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{self.__class__.__name__} ({parts})>"


class Signature:
    """The parameters of a callable and the annotation of its result."""

    __slots__ = ("_parameters", "_return_annotation")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        self._parameters = types.MappingProxyType({p.name: p for p in parameters or ()})
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """Return the signature of a callable."""
        return _signature_of(obj, cls, follow_wrapped)

    def replace(self, *, parameters=_void, return_annotation=_void):
        """Return a signature with other values."""
        return type(self)(
            self._parameters.values() if parameters is _void else parameters,
            return_annotation=self._return_annotation if return_annotation is _void else return_annotation,
        )

    __replace__ = replace

    def bind(self, /, *args, **kwargs):
        """Match arguments with the parameters; TypeError if they do not fit."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """As bind(), but arguments may be missing."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, is_partial):
        arguments = {}
        rest = list(args)
        kwargs = dict(kwargs)
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind == 2:
                if rest:
                    arguments[name] = tuple(rest)
                rest = []
            elif kind == 4:
                if kwargs:
                    arguments[name] = kwargs
                kwargs = {}
            elif rest and kind in (0, 1):
                if name in kwargs and kind == 1:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = rest.pop(0)
            elif name in kwargs and kind != 0:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not is_partial:
                word = "keyword-only argument" if kind == 3 else "argument"
                raise TypeError(f"missing a required {word}: {name!r}")
        if rest:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (
            list(self._parameters.values()) == list(other._parameters.values())
            and self._return_annotation == other._return_annotation
        )

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """Return the text of the signature."""
        parts = []
        has_slash_to_come = False
        has_star = False
        for parameter in self._parameters.values():
            if parameter.kind == 0:
                has_slash_to_come = True
            elif has_slash_to_come:
                parts.append("/")
                has_slash_to_come = False
            if parameter.kind == 2:
                has_star = True
            elif parameter.kind == 3 and not has_star:
                parts.append("*")
                has_star = True
            parts.append(str(parameter))
        if has_slash_to_come:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Return the signature of a callable."""
    return _signature_of(obj, Signature, follow_wrapped)


def _signature_of(obj, cls, follow_wrapped):
    import functools

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return _without_first(_signature_of(obj.__func__, cls, follow_wrapped))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
    known = getattr(obj, "__signature__", None)
    if isinstance(known, Signature):
        return known
    if isinstance(obj, types.MethodType):
        return _signature_of(obj, cls, follow_wrapped)
    if isfunction(obj):
        return _signature_of_function(obj, cls)
    if isinstance(obj, functools.partial):
        return _signature_of_partial(obj, cls)
    if isclass(obj):
        return _signature_of_class(obj, cls)
    if isbuiltin(obj) or isinstance(obj, _NATIVE_TYPES):
        return _signature_of_builtin(obj, cls)
    method = getattr(type(obj), "__call__", None)
    if isfunction(method):
        return _without_first(_signature_of_function(method, cls))
    raise ValueError(f"no signature found for builtin {obj!r}")


def _signature_of_builtin(obj, cls):
    text = obj.__text_signature__
    try:
        found = _signature_of_function(eval(f"lambda {text[1:-1].replace('$', '')}: None"), cls)
    except Exception:
        raise ValueError(f"no signature found for builtin {obj!r}") from None
    return _without_first(found) if text.startswith("($module") or _is_bound(obj) else found


def _is_bound(obj):
    return not isinstance(getattr(obj, "__self__", None), (types.ModuleType, type(None)))


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if parameters and parameters[0].kind in (0, 1):
        del parameters[0]
    return signature.replace(parameters=parameters)


def _signature_of_class(obj, cls):
    for owner in type(obj).__mro__:
        if owner is type:
            break
        if isfunction(owner.__dict__.get("__call__")):
            return _without_first(_signature_of_function(owner.__dict__["__call__"], cls))
    for name in ("__new__", "__init__"):
        for owner in obj.__mro__:
            method = owner.__dict__.get(name)
            method = getattr(method, "__func__", method)
            if isfunction(method):
                return _without_first(_signature_of(method, cls, True))
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls()
    if type not in obj.__mro__ and obj.__module__ != "builtins":
        return cls()
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _signature_of_function(function, cls):
    code = function.__code__
    annotations = function.__annotations__
    names = code.co_varnames
    count = code.co_argcount
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    parameters = []
    for place, name in enumerate(names[:count]):
        default = place - (count - len(defaults))
        parameters.append(
            Parameter(
                name, 0 if place < code.co_posonlyargcount else 1,
                default=defaults[default] if default >= 0 else _empty,
                annotation=annotations.get(name, _empty),
            )
        )  # fmt: skip
    after = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        name = names[after]
        parameters.append(Parameter(name, 2, annotation=annotations.get(name, _empty)))
        after += 1
    for name in names[count : count + code.co_kwonlyargcount]:
        parameters.append(
            Parameter(
                name, 3, default=keyword_defaults.get(name, _empty),
                annotation=annotations.get(name, _empty),
            )
        )  # fmt: skip
    if code.co_flags & CO_VARKEYWORDS:
        name = names[after]
        parameters.append(Parameter(name, 4, annotation=annotations.get(name, _empty)))
    return cls(parameters, return_annotation=annotations.get("return", _empty))


def _signature_of_partial(partial, cls):
    inner = _signature_of(partial.func, cls, True)
    given = inner.bind_partial(*partial.args, **partial.keywords).arguments
    parameters = []
    is_named = False
    for name, parameter in inner.parameters.items():
        if name in partial.keywords and parameter.kind in (1, 3):
            is_named = True
            parameters.append(parameter.replace(default=partial.keywords[name], kind=3))
        elif name in given and parameter.kind in (0, 1):
            continue
        elif is_named and parameter.kind == 1:
            parameters.append(parameter.replace(kind=3))
        elif is_named and parameter.kind == 2:
            continue
        else:
            parameters.append(parameter)
    return inner.replace(parameters=parameters)


FullArgSpec = namedtuple(
    "FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations",
    module="inspect",
)  # fmt: skip


def getfullargspec(func):
    """Return the parameters of a function as a named tuple."""
    try:
        found = _signature_of(func, Signature, False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    of_kind = lambda *kinds: [p for p in found.parameters.values() if p.kind in kinds]
    positional = of_kind(0, 1)
    args = [p.name for p in positional]
    if isinstance(func, types.MethodType):
        args.insert(0, func.__func__.__code__.co_varnames[0])
    defaults = tuple(p.default for p in positional if p.default is not _empty)
    keyword = of_kind(3)
    keyword_defaults = {p.name: p.default for p in keyword if p.default is not _empty}
    annotations = {"return": found.return_annotation, **{p.name: p.annotation for p in found.parameters.values()}}
    annotations = {name: value for name, value in annotations.items() if value is not _empty}
    star, double_star = of_kind(2), of_kind(4)
    return FullArgSpec(
        args, star[0].name if star else None, double_star[0].name if double_star else None,
        defaults or None, [p.name for p in keyword], keyword_defaults or None, annotations,
    )  # fmt: skip


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound", module="inspect")


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Return the annotations of a function, class or module."""
    if isclass(obj):
        found = obj.__dict__.get("__annotations__", {})
    else:
        found = getattr(obj, "__annotations__", None) or {}
    found = dict(found)
    if eval_str:
        names = globals if globals is not None else getattr(obj, "__globals__", None) or vars(getmodule(obj))
        found = {
            name: eval(value, names, locals) if isinstance(value, str) else value
            for name, value in found.items()
        }
    return found


def getattr_static(obj, attr, default=_void):
    """Return an attribute without running any code of the object's."""
    values = getattr(obj, "__dict__", None)
    classes = obj.__mro__ if isclass(obj) else type(obj).__mro__
    if not isclass(obj) and values is not None and attr in values:
        return values[attr]
    for cls in (*classes, *(type(obj).__mro__ if isclass(obj) else ())):
        if attr in cls.__dict__:
            return cls.__dict__[attr]
    if default is not _void:
        return default
    raise AttributeError(attr)


# MARK: Frames


class Traceback(namedtuple("Traceback", "filename lineno function code_context index")):
    """Where a frame stands, and the lines around it."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return f"{super().__repr__()[:-1]}, positions={self.positions!r})"


class FrameInfo(namedtuple("FrameInfo", "frame filename lineno function code_context index")):
    """A frame, where it stands, and the lines around it."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return f"{super().__repr__()[:-1]}, positions={self.positions!r})"


def currentframe():
    """Return the frame of the caller."""
    return sys._getframe(1)


def getframeinfo(frame, context=1):
    """Return where a frame or traceback stands, and the lines around it."""
    import linecache

    if istraceback(frame):
        line, frame = frame.tb_lineno, frame.tb_frame
    else:
        line = frame.f_lineno
    if not isframe(frame):
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    filename = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        lines = linecache.getlines(filename, frame.f_globals) or None
    if lines is not None:
        start = max(0, min(line - 1 - context // 2, len(lines) - context))
        lines, index = lines[start:start + context], line - 1 - start
    return Traceback(filename, line, frame.f_code.co_name, lines, index)


def _frame_info(frame, place, context):
    return FrameInfo(frame, *getframeinfo(place, context))


def getouterframes(frame, context=1):
    """Return a frame and those that led to it, the innermost first."""
    frames = []
    while frame:
        frames.append(_frame_info(frame, frame, context))
        frame = frame.f_back
    return frames


def getinnerframes(tb, context=1):
    """Return the frames of a traceback, the outermost first."""
    frames = []
    while tb:
        frames.append(_frame_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return frames


def stack(context=1):
    """Return the frames that led here, the innermost first."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return the frames of the exception that is being handled."""
    error = sys.exception()
    return getinnerframes(None if error is None else error.__traceback__, context)
