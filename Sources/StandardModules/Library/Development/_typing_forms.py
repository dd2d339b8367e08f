"""Special forms of typing: Any, Union, Literal and their kin."""

import sys
from functools import lru_cache, wraps
from _typing import Generic, ParamSpec, TypeVarTuple, _GenericAlias
from _typing import alias as _alias
from _typing import type_text as _type_text
from _typing import union as _union
from operator import getitem
from types import GenericAlias

# Where scripts find these names, and what their reprs say.
__name__ = "typing"

_MISSING = object()
# Classes that are no type without arguments; Protocol joins them.
_BARE = [Generic]


# MARK: Checking arguments


class ForwardRef:
    """A type that is named by a string and found later."""

    __slots__ = (
        "__forward_arg__", "__forward_code__", "__forward_evaluated__", "__forward_value__",
        "__forward_is_argument__", "__forward_is_class__", "__forward_module__",
    )  # fmt: skip

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        # An unpacked type stands alone only among others.
        source = f"({arg},)[0]" if arg.startswith("*") else arg
        try:
            code = compile(source, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
        """The type, with what it names in turn; a name that is being looked for stays a name."""
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None and localns is None:
            globalns = localns = {}
        globalns = localns if globalns is None else globalns
        localns = globalns if localns is None else localns
        module = sys.modules.get(self.__forward_module__)
        if module is not None:
            globalns = module.__dict__
        if type_params:
            # Type parameters hide the names around their function or class, not those in it.
            globalns, localns = dict(globalns), dict(localns)
            for parameter in type_params:
                if not self.__forward_is_class__ or parameter.__name__ not in globalns:
                    globalns[parameter.__name__] = parameter
                    localns.pop(parameter.__name__, None)
        made = _checked(
            eval(self.__forward_code__, globalns, localns),
            "Forward references must evaluate to types.",
            allow_special=self.__forward_is_class__, is_argument=self.__forward_is_argument__,
        )  # fmt: skip
        from _typing_hints import _evaluated

        self.__forward_value__ = _evaluated(
            made, globalns, localns, type_params, recursive_guard | {self.__forward_arg__}
        )
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_arg__ != other.__forward_arg__:
            return False
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_value__ == other.__forward_value__
        return self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        if self.__forward_module__ is None:
            return f"ForwardRef({self.__forward_arg__!r})"
        return f"ForwardRef({self.__forward_arg__!r}, module={self.__forward_module__!r})"


def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _checked(arg, message, allow_special=False, is_argument=True, module=None):
    """The argument as a type; raises TypeError for what can be none."""
    arg = _type_convert(arg, module, allow_special_forms=allow_special)
    if isinstance(arg, type):
        if arg in _BARE:
            raise TypeError(f"Plain {arg} is not valid as type argument")
        return arg
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        refused = origin in _BARE
        if not allow_special:
            refused = refused or origin is ClassVar or (is_argument and origin is Final)
        if refused:
            raise TypeError(f"{arg} is not valid as type argument")
        return arg
    if isinstance(arg, _SpecialForm):
        if arg in (LiteralString, NoReturn, Never, Self, TypeAlias):
            return arg
        if allow_special and arg in (ClassVar, Final):
            return arg
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """Return an argument as a type; raise TypeError for what can be none."""
    return _checked(arg, msg, allow_special_forms, is_argument, module)


def _tp_cache(func=None, /, *, typed=False):
    """Remember what a function made of its arguments, those with a hash."""

    def decorator(func):
        cached = lru_cache(typed=typed)(func)

        @wraps(func)
        def inner(*args, **kwds):
            try:
                return cached(*args, **kwds)
            except TypeError:
                # Arguments without a hash; other mistakes are raised again.
                pass
            return func(*args, **kwds)

        return inner

    return decorator if func is None else decorator(func)


def _as_tuple(params):
    return params if isinstance(params, tuple) else (params,)


# MARK: Special forms


class _Final:
    """The base of classes that nobody may derive from."""

    __slots__ = ()

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


class _SpecialForm(_Final, _root=True):
    """Any name of this module that square brackets may follow."""

    # The items of `for` would else come from the brackets, for ever.
    __iter__ = None

    def __init__(self, getitem):
        # Equal arguments make one type.
        self._getitem = _tp_cache(getitem, typed=True)
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __reduce__(self):
        return self._name

    def __repr__(self):
        return "typing." + self._name


class _ValueForm(_SpecialForm, _root=True):
    """A form whose arguments may be values, of which equal ones of several classes differ."""

    def __getitem__(self, parameters):
        return self._getitem(self, *_as_tuple(parameters))


def _plain(name, doc):
    """A form that takes no arguments."""

    def getitem(self, parameters):
        raise TypeError(f"{self} is not subscriptable")

    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


# What says something of a key of a TypedDict.
_OF_KEYS = ("Required", "NotRequired", "ReadOnly")


def _of_one_type(name, doc):
    """A form with exactly one type as its argument."""

    def getitem(self, parameters):
        message = f"{name} accepts only a single type." if name in _OF_KEYS else f"{self} accepts only single type."
        item = _checked(parameters, message, allow_special=True)
        return _alias(self, (item,), repr(self), False)

    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


NoReturn = _plain("NoReturn", "The result of a function that never returns.")
Never = _plain("Never", "The type without values.")
Self = _plain("Self", "The class that encloses the hint.")
LiteralString = _plain("LiteralString", "A string made of literals.")
TypeAlias = _plain("TypeAlias", "Marks an assignment as the definition of a type.")
ClassVar = _of_one_type("ClassVar", "A variable of the class, not of its instances.")
Final = _of_one_type("Final", "A name that is assigned once.")
Required = _of_one_type("Required", "A key that a TypedDict must have.")
NotRequired = _of_one_type("NotRequired", "A key that a TypedDict may lack.")
ReadOnly = _of_one_type("ReadOnly", "A key of a TypedDict that is never assigned.")
TypeGuard = _of_one_type("TypeGuard", "The result of a function that narrows a type.")
TypeIs = _of_one_type("TypeIs", "The result of a function that narrows a type both ways.")


@_SpecialForm
def Unpack(self, parameters):
    """The items of a tuple type, one by one."""
    item = _checked(parameters, f"{self} accepts only single type.")
    if isinstance(item, TypeVarTuple):
        (item,) = item
        return item
    return _alias(self, (item,), repr(self), False)


@_SpecialForm
def Union(self, parameters):
    """One of several types."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    message = "Union[arg, ...]: each arg must be a type."
    return _union([_checked(item, message) for item in _as_tuple(parameters)])


@_SpecialForm
def Optional(self, parameters):
    """A type or None."""
    return Union[_checked(parameters, f"{self} requires a single type."), type(None)]


@_ValueForm
def Literal(self, *parameters):
    """One of these values."""
    values = []
    for item in parameters:
        values.extend(item.__args__ if isinstance(item, _LiteralGenericAlias) else (item,))
    try:
        values = [value for value, _ in dict.fromkeys((value, type(value)) for value in values)]
    except TypeError:
        # Values without a hash are kept as they are.
        pass
    return _LiteralGenericAlias(tuple(values))


class _LiteralGenericAlias:
    """Literal[...]: its arguments are values, so nothing is replaced in it."""

    __slots__ = ("__args__",)
    __name__ = __qualname__ = "Literal"
    __origin__ = Literal
    __parameters__ = ()
    __module__ = "typing"

    def __init__(self, args):
        self.__args__ = args

    def _key(self):
        return {(type(value), value) for value in self.__args__}

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash(frozenset(self._key()))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __getitem__(self, args):
        raise TypeError(f"{self!r} is not a generic class")

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __reduce__(self):
        return getitem, (Literal, self.__args__)

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(_type_text, self.__args__)) or '()'}]"


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters before those of a ParamSpec."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    parameters = _as_tuple(parameters)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError(
            "The last parameter to Concatenate should be a ParamSpec variable or ellipsis."
        )
    message = "Concatenate[arg, ...]: each arg must be a type."
    return _alias(
        self, (*(_checked(item, message) for item in parameters[:-1]), parameters[-1]),
        repr(self), False,
    )  # fmt: skip


@_ValueForm
def Annotated(self, *params):
    """A type with more to say about it."""
    if len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin = _checked(params[0], "Annotated[t, ...]: t must be a type.", allow_special=True)
    metadata = params[1:]
    if isinstance(origin, _AnnotatedAlias):
        return _AnnotatedAlias(origin.__origin__, origin.__metadata__ + metadata)
    return _AnnotatedAlias(origin, metadata)


class _AnnotatedAlias:
    """Annotated[type, ...]"""

    # The items of `for` would else come from the brackets, for ever.
    __iter__ = None
    __module__ = "typing"

    def __init__(self, origin, metadata):
        self.__dict__["__origin__"] = origin
        self.__dict__["__metadata__"] = metadata

    @property
    def __args__(self):
        return (self.__origin__,)

    @property
    def __parameters__(self):
        return GenericAlias(tuple, (self.__origin__,)).__parameters__

    def __getitem__(self, params):
        replaced = GenericAlias(tuple, (self.__origin__,))[params].__args__[0]
        return Annotated[(replaced, *self.__metadata__)]

    def __setattr__(self, name, value):
        # Plain names belong to the type.
        if name.startswith("__") and name.endswith("__"):
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    def __reduce__(self):
        return getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return "Annotated"
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        parts = ", ".join(map(repr, self.__metadata__))
        return f"typing.Annotated[{_type_text(self.__origin__)}, {parts}]"
