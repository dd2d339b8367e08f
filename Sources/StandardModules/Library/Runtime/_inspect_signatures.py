"""Signatures: how callables take their arguments."""

import keyword
import types
from collections import OrderedDict

# Where scripts find these names, and what their reprs say.
__name__ = "inspect"


class _empty:
    """There is no default or annotation."""


class _void:
    """The argument was not given."""


_KIND_NAMES = ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY", "VAR_KEYWORD")
_KIND_WORDS = ("positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword")


_KINDS = []


class _ParameterKind(int):
    """One of five; each is there once, so that `is` compares them."""

    def __new__(cls, kind):
        if kind not in range(len(_KINDS)):
            raise ValueError(f"{kind!r} is not a valid {cls.__name__}")
        return _KINDS[kind]

    def __reduce__(self):
        return _ParameterKind, (int(self),)

    def __str__(self):
        return _KIND_NAMES[self]

    def __repr__(self):
        return f"<_ParameterKind.{_KIND_NAMES[self]}: {int(self)}>"

    name = property(lambda self: _KIND_NAMES[self])
    value = property(int)
    description = property(lambda self: _KIND_WORDS[self])


_KINDS += [int.__new__(_ParameterKind, kind) for kind in range(len(_KIND_NAMES))]
for _kind in _KINDS:
    setattr(_ParameterKind, _kind.name, _kind)


class Parameter:
    """One parameter of a callable."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _KINDS
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and kind in (2, 4):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            # The iterable of a comprehension, which CPython shows by another name.
            if kind != 1:
                raise ValueError(
                    "implicit arguments must be passed as positional or keyword arguments, "
                    f"not {self._kind.description}"
                )
            self._kind = _ParameterKind(0)
            name = f"implicit{name[1:]}"
        if keyword.iskeyword(name) and kind != 0 or not name.isidentifier():
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

    def __reduce__(self):
        state = {"_default": self._default, "_annotation": self._annotation}
        return type(self), (self._name, self._kind), state

    def __setstate__(self, state):
        self._default, self._annotation = state["_default"], state["_annotation"]

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if self._annotation is not _empty else f"={self._default!r}"
        return {2: "*", 4: "**"}.get(int(self._kind), "") + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        for name, value in state.items():
            setattr(self, name, value)

    def _key(self):
        return self._name, int(self._kind), self._default, self._annotation

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash(self._key())


def formatannotation(annotation, base_module=None, **kwargs):
    """Return the text of an annotation."""
    if getattr(annotation, "__module__", None) == "typing":
        import re

        return re.sub(r"[\w\.]+", lambda match: match[0].removeprefix("typing."), repr(annotation))
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

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]

    def __repr__(self):
        parts = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{self.__class__.__name__} ({parts})>"


def _check_order(parameters):
    names = set()
    last, has_default = None, False
    for parameter in parameters:
        kind = parameter.kind
        if last is not None and kind < last:
            raise ValueError(
                f"wrong parameter order: {last.description} parameter before {kind.description} parameter"
            )
        last = kind
        if kind in (0, 1):
            if parameter.default is not _empty:
                has_default = True
            elif has_default:
                raise ValueError("non-default argument follows default argument")
        if parameter.name in names:
            raise ValueError(f"duplicate parameter name: {parameter.name!r}")
        names.add(parameter.name)


class Signature:
    """The parameters of a callable and the annotation of its result."""

    __slots__ = ("_parameters", "_return_annotation")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        parameters = tuple(parameters or ())
        if __validate_parameters__:
            _check_order(parameters)
        self._parameters = types.MappingProxyType(OrderedDict((p.name, p) for p in parameters))
        self._return_annotation = return_annotation

    def __reduce__(self):
        state = {"_return_annotation": self._return_annotation}
        return type(self), (tuple(self._parameters.values()),), state

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """Return the signature of a callable."""
        from _inspect_callables import _signature_of

        return _signature_of(obj, cls, follow_wrapped, globals, locals, eval_str)

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
        # CPython stops matching by position here, and no longer says of which kind a missing parameter is.
        is_by_name = False
        misplaced = []
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind == 0 and not rest and not is_by_name and name in kwargs:
                misplaced.append(name)
                continue
            is_by_name = is_by_name or kind == 2 or not rest and (
                kind == 4 or name in kwargs or parameter.default is not _empty)
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
            elif rest:
                raise TypeError("too many positional arguments")
            elif name in kwargs and kind != 0:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not is_partial:
                word = "keyword-only argument" if kind == 3 and not is_by_name else "argument"
                raise TypeError(f"missing a required {word}: {name!r}")
        if rest:
            raise TypeError("too many positional arguments")
        if kwargs and misplaced:
            raise TypeError(
                "got some positional-only arguments passed as keyword arguments: "
                f"{', '.join(misplaced)!r}")
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def _key(self):
        parameters = self._parameters.values()
        # The order of keyword-only parameters makes no difference.
        by_keyword = sorted((one for one in parameters if one.kind == 3), key=lambda one: one.name)
        return (*(one for one in parameters if one.kind != 3), *by_keyword, self._return_annotation)

    def __reduce__(self):
        state = {"_return_annotation": self._return_annotation}
        return type(self), (tuple(self._parameters.values()),), state

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __hash__(self):
        return hash(self._key())

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
        if max_width is not None and len(text) > max_width:
            text = f"(\n    {',\n    '.join(parts)}\n)"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text
