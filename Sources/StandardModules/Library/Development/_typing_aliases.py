"""Generic names of the types of containers, functions and protocols: typing.List and its kin."""

import collections
import collections.abc
from _typing import Generic, TypeVar, _GenericAlias
from _typing import alias as _alias
from _typing_forms import Union, _as_tuple, _checked, _tp_cache, _type_convert

# Where scripts find these names, and what their reprs say.
__name__ = "typing"


class _SpecialGenericAlias:
    """typing.List and its like: what it is an alias of, and how many arguments it takes."""

    __module__ = "typing"

    def __init__(self, origin, nparams, *, name=None, inst=True):
        self.__origin__ = origin
        self._nparams = nparams
        self._name = name or origin.__name__
        self._inst = inst
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    @_tp_cache(typed=True)
    def __getitem__(self, params):
        return self._subscript(params)

    def _subscript(self, params):
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

    # The items of `for` would else come from the brackets, for ever.
    __iter__ = None

    def __reduce__(self):
        return self._name

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
        entries = () if self.__origin__ in bases else (self.__origin__,)
        own = next(place for place, base in enumerate(bases) if base is self)
        for base in bases[own + 1 :]:
            if isinstance(base, (_GenericAlias, _SpecialGenericAlias)):
                return entries
            kind = base if isinstance(base, type) else getattr(base, "__origin__", None)
            if isinstance(kind, type) and issubclass(kind, Generic):
                return entries
        return *entries, Generic

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


class _DeprecatedGenericAlias(_SpecialGenericAlias):
    def __instancecheck__(self, obj):
        import warnings

        warnings._deprecated("typing.ByteString", remove=(3, 14))
        return issubclass(type(obj), self.__origin__)


class _TupleType(_SpecialGenericAlias):
    def _subscript(self, params):
        message = "Tuple[t0, t1, ...]: each t must be a type."
        params = _as_tuple(params)
        if len(params) == 2 and params[1] is ...:
            params = (_checked(params[0], "Tuple[t, ...]: t must be a type."), ...)
        else:
            params = tuple(_checked(item, message) for item in params)
        return _alias(tuple, params, repr(self), False)


class _CallableType(_SpecialGenericAlias):
    def _subscript(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _checked(result, "Callable[args, result]: result must be a type.")
        if args is not ...:
            args = tuple(_type_convert(item) for item in (args if isinstance(args, (list, tuple)) else (args,)))
        else:
            args = (args,)
        return _alias(self.__origin__, (*args, result), repr(self), True)


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
ByteString = _DeprecatedGenericAlias(_abc.ByteString, 0)
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
