"""Names for type hints."""

import collections
import collections.abc
import functools
import sys
import types
from _typing import (
    Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
    TypeVarTuple, _GenericAlias,
)  # fmt: skip
from _typing import alias as _alias
from _typing import type_text as _type_text
from _typing import union as _union
from abc import ABCMeta, abstractmethod
from types import GenericAlias

# What only checkers of types run.
TYPE_CHECKING = False

_MISSING = object()


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
        if arg.__origin__ in (Generic, Protocol) or arg.__origin__ in (ClassVar, Final):
            raise TypeError(f"{arg} is not valid as type argument")
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _as_tuple(params):
    return params if isinstance(params, tuple) else (params,)


# MARK: Special forms


class _SpecialForm:
    """Any name of this module that square brackets may follow."""

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
Unpack = _of_one_type("Unpack", "The items of a tuple type, one by one.")


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
        if isinstance(item, _GenericAlias) and item.__origin__ is Literal:
            values.extend(item.__args__)
        else:
            values.append(item)
    known = []
    for value in values:
        if not any(type(value) is type(old) and value == old for old in known):
            known.append(value)
    return _LiteralAlias(tuple(known))


class _LiteralAlias:
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
        if not isinstance(other, _LiteralAlias):
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
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


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


# MARK: Aliases of containers


class _SpecialGenericAlias:
    """typing.List and its like: what it is an alias of, and how many arguments it takes."""

    __module__ = "typing"

    def __init__(self, origin, nparams, *, name=None, inst=True):
        self.__origin__ = origin
        self._nparams = nparams
        self._name = name or origin.__name__
        self._inst = inst
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, params):
        message = "Parameters to generic types must be types."
        params = tuple(_checked(item, message) for item in _as_tuple(params))
        if self._nparams >= 0 and len(params) != self._nparams:
            defaults = _defaults.get(self._name, ())
            missing = self._nparams - len(params)
            if not 0 < missing <= len(defaults):
                kind = "many" if len(params) > self._nparams else "few"
                expected = self._nparams - len(defaults)
                least = "at least " if defaults and kind == "few" else ""
                raise TypeError(
                    f"Too {kind} arguments for {self}; actual {len(params)}, "
                    f"expected {least}{expected if kind == 'few' else self._nparams}"
                )
            params += defaults[len(defaults) - missing :]
        return _alias(self.__origin__, params, repr(self), False)

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            name = self._name
            raise TypeError(
                f"Type {name} cannot be instantiated; use "
                f"{self.__origin__.__name__.lower()}() instead"
            )
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        own = next(place for place, base in enumerate(bases) if base is self)
        for base in bases[own + 1 :]:
            if isinstance(base, (_GenericAlias, _SpecialGenericAlias)):
                return (self.__origin__,)
            if isinstance(base, type) and issubclass(base, Generic):
                return (self.__origin__,)
        return self.__origin__, Generic

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            cls = cls.__origin__
        return issubclass(cls, self.__origin__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return "typing." + self._name


# What the last arguments are when they are left out.
_defaults = {
    "Generator": (type(None), type(None)),
    "AsyncGenerator": (type(None),),
    "ContextManager": (bool | None,),
    "AsyncContextManager": (bool | None,),
}


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        message = "Tuple[t0, t1, ...]: each t must be a type."
        params = _as_tuple(params)
        if len(params) == 2 and params[1] is ...:
            params = (_checked(params[0], "Tuple[t, ...]: t must be a type."), ...)
        else:
            params = tuple(_checked(item, message) for item in params)
        return _alias(tuple, params, repr(self), False)


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _checked(result, "Callable[args, result]: result must be a type.")
        if isinstance(args, (list, tuple)):
            message = "Callable[[arg, ...], result]: each arg must be a type."
            args = tuple(_checked(item, message) for item in args)
        else:
            args = (args,)
        return _alias(self.__origin__, (*args, result), repr(self), True)


def _is_concatenate(arg):
    return isinstance(arg, _GenericAlias) and arg.__origin__ is Concatenate


_SGA = _SpecialGenericAlias
_abc = collections.abc

Hashable = _SGA(_abc.Hashable, 0)
Awaitable = _SGA(_abc.Awaitable, 1)
Coroutine = _SGA(_abc.Coroutine, 3)
AsyncIterable = _SGA(_abc.AsyncIterable, 1)
AsyncIterator = _SGA(_abc.AsyncIterator, 1)
AsyncGenerator = _SGA(_abc.AsyncGenerator, 2)
Iterable = _SGA(_abc.Iterable, 1)
Iterator = _SGA(_abc.Iterator, 1)
Reversible = _SGA(_abc.Reversible, 1)
Generator = _SGA(_abc.Generator, 3)
Sized = _SGA(_abc.Sized, 0)
Container = _SGA(_abc.Container, 1)
Collection = _SGA(_abc.Collection, 1)
Callable = _CallableType(_abc.Callable, 2)
AbstractSet = _SGA(_abc.Set, 1, name="AbstractSet")
MutableSet = _SGA(_abc.MutableSet, 1)
Mapping = _SGA(_abc.Mapping, 2)
MutableMapping = _SGA(_abc.MutableMapping, 2)
Sequence = _SGA(_abc.Sequence, 1)
MutableSequence = _SGA(_abc.MutableSequence, 1)
ByteString = _SGA(_abc.ByteString, 0)
MappingView = _SGA(_abc.MappingView, 1)
KeysView = _SGA(_abc.KeysView, 1)
ItemsView = _SGA(_abc.ItemsView, 2)
ValuesView = _SGA(_abc.ValuesView, 1)
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
List = _SGA(list, 1, inst=False, name="List")
Set = _SGA(set, 1, inst=False, name="Set")
FrozenSet = _SGA(frozenset, 1, inst=False, name="FrozenSet")
Dict = _SGA(dict, 2, inst=False, name="Dict")
Type = _SGA(type, 1, inst=False, name="Type")
Deque = _SGA(collections.deque, 1, name="Deque")
DefaultDict = _SGA(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _SGA(collections.OrderedDict, 2)
Counter = _SGA(collections.Counter, 1)
ChainMap = _SGA(collections.ChainMap, 2)


def __getattr__(name):
    """The aliases whose modules few programs need."""
    if name in ("ContextManager", "AsyncContextManager"):
        import contextlib

        made = _SGA(getattr(contextlib, "Abstract" + name), 2, name=name)
    elif name in ("Pattern", "Match"):
        import re

        made = _SGA(getattr(re, name), 1)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = made
    return made


# Type variables that hints often need.
T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str


# MARK: Protocols


_NOT_MEMBERS = frozenset({
    "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
    "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__match_args__", "__static_attributes__", "__firstlineno__", "__parameters__",
    "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__", "_abc_impl",
    "__init_subclass__", "__hash__",
})  # fmt: skip


def _members(cls):
    """The names that a protocol asks for."""
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic") and base.__module__ == "typing":
            continue
        own = base.__dict__
        for name in (*own, *own.get("__annotations__", ())):
            if not name.startswith("_abc_") and name not in _NOT_MEMBERS:
                names.add(name)
        # A None in the place of __hash__ is no member; a method is one.
        if own.get("__hash__") is not None:
            names.add("__hash__")
    return names


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name != "Protocol" or bases != (Generic,):
            for base in bases:
                if Protocol in bases and base not in (object, Generic, Protocol):
                    if not getattr(base, "_is_protocol", False) and not _is_plain_abc(base):
                        raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False):
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError(
                    "Instance and class checks can only be used with @runtime_checkable protocols"
                )
            data = sorted(
                name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))
            )
            if data:
                raise TypeError(
                    "Protocols with non-method members don't support issubclass()."
                    f" Non-method members: {str(data)[1:-1]}."
                )
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols"
            )
        if cls in type(instance).__mro__:
            return True
        for name in cls.__protocol_attrs__:
            value = _static_attribute(instance, name)
            if value is _MISSING:
                return False
            if value is None and callable(getattr(cls, name, None)):
                return False
        return True


def _is_plain_abc(base):
    return base.__module__ in ("collections.abc", "contextlib", "os")


def _static_attribute(instance, name):
    """An attribute without running properties."""
    values = getattr(instance, "__dict__", None)
    if values is not None and name in values:
        return values[name]
    for base in type(instance).__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    if isinstance(instance, type):
        for base in instance.__mro__:
            if name in base.__dict__:
                return base.__dict__[name]
    return _MISSING


def _protocol_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _protocol_init)
        if init is not _protocol_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A base for classes that are matched by what they have, not by where they come from."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol:
            cls.__protocol_attrs__ = _members(cls)
            if "__subclasshook__" not in cls.__dict__:
                cls.__subclasshook__ = classmethod(_protocol_hook)
            if cls.__init__ is Protocol.__init__:
                cls.__init__ = _protocol_init

    def __class_getitem__(cls, params):
        if cls is not Protocol:
            return super().__class_getitem__(params)
        return _alias(cls, Generic[params].__args__, "typing.Protocol", False)


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get("__annotations__", ()):
                break
        else:
            return NotImplemented
    return True


def runtime_checkable(cls):
    """Let isinstance() look whether an object has what a protocol asks for."""
    if not (isinstance(cls, type) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Is it a protocol?"""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """Return the names that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


def _support(name, method, generic=False):
    """A protocol of one method."""

    @abstractmethod
    def body(self):
        pass

    body.__name__ = method

    def fill(namespace):
        namespace["__module__"] = "typing"
        namespace["__doc__"] = f"Has {method}."
        namespace["__slots__"] = ()
        namespace[method] = body

    bases = (Protocol[T_co],) if generic else (Protocol,)
    return runtime_checkable(types.new_class(name, bases, exec_body=fill))


SupportsInt = _support("SupportsInt", "__int__")
SupportsFloat = _support("SupportsFloat", "__float__")
SupportsComplex = _support("SupportsComplex", "__complex__")
SupportsBytes = _support("SupportsBytes", "__bytes__")
SupportsIndex = _support("SupportsIndex", "__index__")
SupportsAbs = _support("SupportsAbs", "__abs__", generic=True)
SupportsRound = _support("SupportsRound", "__round__", generic=True)


# MARK: Named tuples and dictionaries


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        hints = {
            name: _checked(hint, f"field {name} annotation must be a type")
            for name, hint in namespace.get("__annotations__", {}).items()
        }
        defaults = []
        for name in hints:
            if name in namespace:
                defaults.append(name)
            elif defaults:
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field"
                    f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}"
                )
        made = collections.namedtuple(
            typename, hints, defaults=[namespace[name] for name in defaults],
            module=namespace["__module__"],
        )  # fmt: skip
        if Generic in bases:
            made = type(typename, (tuple, Generic), dict(made.__dict__))
        made.__annotations__ = made.__new__.__annotations__ = hints
        made.__orig_bases__ = namespace.get("__orig_bases__", (NamedTuple,))
        for key, value in namespace.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                       "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source"):  # fmt: skip
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in hints and key not in ("__module__", "__qualname__", "__annotations__", "__name__", "__orig_bases__"):
                setattr(made, key, value)
        return made


class _NamedTupleForm:
    """class Point(NamedTuple): x: int -- a named tuple whose fields have types."""

    __module__ = "typing"
    __name__ = __qualname__ = "NamedTuple"

    def __call__(self, typename, fields=_MISSING, /, **kwargs):
        if fields is _MISSING or fields is None:
            fields = kwargs.items()
        elif kwargs:
            raise TypeError(
                "Either list of fields or keywords can be provided to NamedTuple, not both"
            )
        fields = dict(fields)
        namespace = {"__module__": _caller_module(), "__annotations__": fields}
        return _NamedTupleMeta(typename, (_NamedTuple,), namespace)

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return f"<function NamedTuple at {hex(id(self))}>"


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTupleForm()


def _caller_module():
    return "__main__"


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(cls, name, (*generic, dict), ns)
        if "__orig_bases__" not in ns:
            made.__orig_bases__ = bases
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {
            key: _checked(hint, message, allow_special=True)
            for key, hint in ns.get("__annotations__", {}).items()
        }
        hints, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            hints.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
            readonly |= base.__dict__.get("__readonly_keys__", set())
            mutable |= base.__dict__.get("__mutable_keys__", set())
        hints.update(own)
        for key, hint in own.items():
            forms = set(_qualifiers(hint))
            needed = Required in forms or (total and NotRequired not in forms)
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
            (readonly if ReadOnly in forms else mutable).add(key)
        made.__annotations__ = hints
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def _qualifiers(hint):
    while True:
        if isinstance(hint, _AnnotatedAlias):
            hint = hint.__origin__
        elif isinstance(hint, _GenericAlias) and hint.__origin__ in (Required, NotRequired, ReadOnly):
            yield hint.__origin__
            hint = hint.__args__[0]
        else:
            return


class _TypedDictForm:
    """class Point(TypedDict): x: int -- a dict whose keys are known."""

    __module__ = "typing"
    __name__ = __qualname__ = "TypedDict"

    def __call__(self, typename, fields=_MISSING, /, *, total=True):
        fields = {} if fields is _MISSING or fields is None else dict(fields)
        namespace = {"__annotations__": fields, "__module__": _caller_module()}
        made = _TypedDictMeta(typename, (), namespace, total=total)
        made.__orig_bases__ = (TypedDict,)
        return made

    def __mro_entries__(self, bases):
        return (_TypedDict,)

    def __repr__(self):
        return f"<function TypedDict at {hex(id(self))}>"


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict = _TypedDictForm()


def is_typeddict(tp):
    """Is it a TypedDict class?"""
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """A name for a type that checkers keep apart from it."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = _caller_module()

    def __call__(self, value, /):
        return value

    def __mro_entries__(self, bases):
        raise TypeError(
            "Cannot subclass an instance of NewType. Perhaps you were looking for: "
            f"`{bases[0].__name__} = NewType({bases[0].__name__!r}, {self.__name__})`"
        )

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


# MARK: Decorators and functions


def cast(typ, val):
    """Return the value; tell checkers that it is of the type."""
    return val


def assert_type(val, typ, /):
    """Return the value; let checkers see whether it is of the type."""
    return val


def assert_never(arg, /):
    """Tell checkers that this is never reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """Print the type of a value to standard error; return the value."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def final(f):
    """Mark a method or class that is not to be overridden."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Mark a method that overrides another one."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Mark annotations that are no types."""
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Make what a decorator returns not be looked at by type checkers."""
    import functools

    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not "
        "@overload-ed."
    )


def overload(func):
    """Mark one of several signatures; the implementation comes last."""
    function = getattr(func, "__func__", func)
    try:
        key = function.__module__, function.__qualname__
    except AttributeError:
        return _overload_dummy
    _overloads.setdefault(key, []).append(func)
    return _overload_dummy


def get_overloads(func):
    """Return the signatures that @overload has marked."""
    function = getattr(func, "__func__", func)
    return list(_overloads.get((function.__module__, function.__qualname__), ()))


def clear_overloads():
    """Forget them all."""
    _overloads.clear()


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
    field_specifiers=(), **kwargs,
):  # fmt: skip
    """Mark what makes classes as @dataclass does."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "frozen_default": frozen_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


# MARK: Asking


def get_origin(tp):
    """Return what a parametrised type is made of; None for any other type."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, GenericAlias, _SpecialGenericAlias, _LiteralAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return Union if repr(tp).startswith("typing.") else types.UnionType
    return None


def get_args(tp):
    """Return the arguments of a parametrised type."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is _abc.Callable and not (
            len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec) or _is_concatenate(args[0]))
        ):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, (types.UnionType, _LiteralAlias)):
        return tp.__args__
    return ()


def _evaluated(hint, globalns, localns):
    """A hint with its strings replaced by what they name."""
    if isinstance(hint, ForwardRef):
        return _evaluated(hint._evaluate(globalns, localns), globalns, localns)
    if isinstance(hint, _AnnotatedAlias):
        return _AnnotatedAlias(_evaluated(hint.__origin__, globalns, localns), hint.__metadata__)
    if isinstance(hint, types.UnionType):
        args = [_evaluated(arg, globalns, localns) for arg in hint.__args__]
        if repr(hint).startswith("typing."):
            return _union(args)
        return functools.reduce(lambda a, b: a | b, args)
    if isinstance(hint, (_GenericAlias, GenericAlias)):
        args = tuple(
            _evaluated(ForwardRef(arg) if isinstance(arg, str) else arg, globalns, localns)
            for arg in hint.__args__
        )
        if args == hint.__args__:
            return hint
        if isinstance(hint, GenericAlias):
            if hint.__origin__ is _abc.Callable:
                return _alias(hint.__origin__, args, None, True)
            return GenericAlias(hint.__origin__, args)
        name = repr(hint).partition("[")[0]
        return _alias(hint.__origin__, args, name, hint.__origin__ is _abc.Callable)
    return hint


def _stripped(hint):
    """A hint without what Annotated, Required and their like add."""
    if isinstance(hint, _AnnotatedAlias):
        return _stripped(hint.__origin__)
    if isinstance(hint, _GenericAlias) and hint.__origin__ in (Required, NotRequired, ReadOnly):
        return _stripped(hint.__args__[0])
    if isinstance(hint, types.UnionType):
        args = [_stripped(arg) for arg in hint.__args__]
        return _union(args) if repr(hint).startswith("typing.") else functools.reduce(lambda a, b: a | b, args)
    if isinstance(hint, (_GenericAlias, GenericAlias)):
        args = tuple(_stripped(arg) for arg in hint.__args__)
        if args == hint.__args__:
            return hint
        if isinstance(hint, GenericAlias):
            return GenericAlias(hint.__origin__, args)
        return _alias(hint.__origin__, args, repr(hint).partition("[")[0], False)
    return hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return the annotations of a function, class or module, with strings evaluated."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            own = base.__dict__.get("__annotations__", {})
            names = globalns
            if names is None:
                names = getattr(sys.modules.get(base.__module__), "__dict__", {})
            around = dict(vars(base)) if localns is None else localns
            for name, value in own.items():
                hints[name] = _hint(value, names, around, is_class=True)
    else:
        if globalns is None:
            if isinstance(obj, types.ModuleType):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, "__wrapped__"):
                    inner = inner.__wrapped__
                globalns = getattr(inner, "__globals__", {})
        own = getattr(obj, "__annotations__", None)
        if own is None:
            if callable(obj) or isinstance(obj, types.ModuleType):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, value in own.items():
            hints[name] = _hint(value, globalns, localns, is_class=isinstance(obj, types.ModuleType))
    return hints if include_extras else {name: _stripped(hint) for name, hint in hints.items()}


def _hint(value, globalns, localns, is_class):
    if value is None:
        value = type(None)
    elif isinstance(value, str):
        value = ForwardRef(value, is_argument=not is_class, is_class=is_class)
    return _evaluated(value, globalns, globalns if localns is None else localns)


# MARK: Files


class IO(Generic[AnyStr]):
    """What open() returns."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """What open() returns in binary mode."""

    __slots__ = ()


class TextIO(IO[str]):
    """What open() returns in text mode."""

    __slots__ = ()


__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncContextManager", "AsyncGenerator",
    "AsyncIterable", "AsyncIterator", "Awaitable", "BinaryIO", "ByteString", "Callable",
    "ChainMap", "ClassVar", "Collection", "Concatenate", "Container", "ContextManager",
    "Coroutine", "Counter", "DefaultDict", "Deque", "Dict", "Final", "ForwardRef", "FrozenSet",
    "Generator", "Generic", "Hashable", "IO", "ItemsView", "Iterable", "Iterator", "KeysView",
    "List", "Literal", "LiteralString", "Mapping", "MappingView", "MutableMapping",
    "MutableSequence", "MutableSet", "NamedTuple", "Never", "NewType", "NoDefault", "NoReturn",
    "NotRequired", "Optional", "OrderedDict", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs",
    "Protocol", "ReadOnly", "Required", "Reversible", "Self", "Sequence", "Set", "Sized",
    "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex",
    "SupportsInt", "SupportsRound", "TYPE_CHECKING", "Text", "TextIO", "Tuple", "Type",
    "TypeAlias", "TypeAliasType", "TypeGuard", "TypeIs", "TypeVar", "TypeVarTuple", "TypedDict",
    "Union", "Unpack", "ValuesView", "assert_never", "assert_type", "cast", "clear_overloads",
    "dataclass_transform", "final", "get_args", "get_origin", "get_overloads",
    "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict", "no_type_check",
    "no_type_check_decorator",
    "overload", "override", "reveal_type", "runtime_checkable",
]  # fmt: skip
