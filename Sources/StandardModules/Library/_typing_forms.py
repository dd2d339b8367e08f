"""Special forms of typing: Any, Union, Literal and their kin."""

import sys
from _typing import Generic, ParamSpec, TypeVarTuple, _GenericAlias
from _typing import alias as _alias
from _typing import type_text as _type_text
from _typing import union as _union
from types import GenericAlias

# Where scripts find these names, and what their reprs say.
__name__ = "typing"

_MISSING = object()
# Classes that are no type without arguments; Protocol joins them.
_BARE = [Generic]


# MARK: Checking arguments


class ForwardRef:
    """A type that is named by a string and found later."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_class__ = is_class

    def _evaluate(self, globalns, localns):
        module = sys.modules.get(self.__forward_module__)
        if module is not None:
            globalns = module.__dict__
        return _checked(eval(self.__forward_arg__, globalns, localns), "Forward references must evaluate to types.")

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (
            self.__forward_arg__ == other.__forward_arg__
            and self.__forward_module__ == other.__forward_module__
        )

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


def _converted(arg):
    if arg is None:
        return type(None)
    return ForwardRef(arg) if isinstance(arg, str) else arg


def _checked(arg, message, allow_special=False):
    """The argument as a type; raises TypeError for what can be none."""
    arg = _converted(arg)
    if not allow_special and isinstance(arg, _GenericAlias):
        if arg.__origin__ in _BARE or arg.__origin__ in (ClassVar, Final):
            raise TypeError(f"{arg} is not valid as type argument")
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in _BARE:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """Return an argument as a type; raise TypeError for what can be none."""
    return _checked(arg, msg, allow_special_forms)


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
        self._getitem = getitem
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


def _plain(name, doc):
    """A form that takes no arguments."""

    def getitem(self, parameters):
        raise TypeError(f"{self} is not subscriptable")

    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


def _of_one_type(name, doc):
    """A form with exactly one type as its argument."""

    def getitem(self, parameters):
        item = _checked(parameters, f"{self} accepts only single type.", allow_special=True)
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
    return _union([_checked(parameters, f"{self} requires a single type."), type(None)])


@_SpecialForm
def Literal(self, parameters):
    """One of these values."""
    values = []
    for item in _as_tuple(parameters):
        values.extend(item.__args__ if isinstance(item, _LiteralGenericAlias) else (item,))
    known = []
    for value in values:
        if not any(type(value) is type(old) and value == old for old in known):
            known.append(value)
    return _LiteralGenericAlias(tuple(known))


class _LiteralGenericAlias:
    """Literal[...]: its arguments are values, so nothing is replaced in it."""

    __slots__ = ("__args__",)
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

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(_type_text, self.__args__))}]"


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


@_SpecialForm
def Annotated(self, params):
    """A type with more to say about it."""
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin = _checked(params[0], "Annotated[t, ...]: t must be a type.", allow_special=True)
    metadata = params[1:]
    if isinstance(origin, _AnnotatedAlias):
        return _AnnotatedAlias(origin.__origin__, origin.__metadata__ + metadata)
    return _AnnotatedAlias(origin, metadata)


class _AnnotatedAlias:
    """Annotated[type, ...]"""

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
        return _AnnotatedAlias(replaced, self.__metadata__)

    def __getattr__(self, name):
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
