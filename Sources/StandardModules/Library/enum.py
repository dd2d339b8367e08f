"""Enumerations: classes with a fixed set of named values."""

import sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag",
    "ReprEnum", "auto", "unique", "property", "verify", "member", "nonmember", "FlagBoundary",
    "STRICT", "CONFORM", "EJECT", "KEEP", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "EnumCheck",
    "global_enum", "global_enum_repr", "global_flag_repr", "global_str", "show_flag_values",
    "pickle_by_global_name", "pickle_by_enum_name",
]  # fmt: skip

_auto_null = object()
_property = property


class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a value a member that would not become one."""

    def __init__(self, value):
        self.value = value


class auto:
    """The next value, as _generate_next_value_ says."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(DynamicClassAttribute):
    """A property of members that leaves its name to a member of the class."""

    member = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        if self.fget is not None:
            return self.fget(instance)
        if self.member is not None:
            return self.member
        raise AttributeError(f"{ownerclass!r} member has no attribute {self.name!r}")

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def _is_descriptor(value):
    cls = type(value)
    return hasattr(cls, "__get__") or hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def _is_callable_definition(value):
    """Functions and method wrappers are no members."""
    return _is_descriptor(value) or type(value).__name__ in (
        "function", "builtin_function_or_method", "staticmethod", "classmethod", "property",
        "method-wrapper",
    )  # fmt: skip


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    prefix = f"_{cls_name}__"
    return name.startswith(prefix) and not name.endswith("__")


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


class EnumDict(dict):
    """The namespace of an enumeration while its class statement runs."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            self._take_sunder(key, value)
            if key == "_ignore_":
                return
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member):
            value = value.value
            self._add(key, value)
        elif _is_callable_definition(value):
            pass
        elif key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        else:
            value = self._resolved(key, value)
            self._add(key, value)
        super().__setitem__(key, value)

    def _add(self, key, value):
        self._member_names[key] = None
        self._last_values.append(value)

    def _take_sunder(self, key, value):
        known = (
            "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
            "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_",
            "_add_value_alias_", "_use_args_", "_member_type_", "_value_repr_",
        )  # fmt: skip
        if key not in known:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            super().__setitem__("_generate_next_value", getattr(value, "__func__", value))
        elif key == "_ignore_":
            names = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = names
            already = set(names) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")

    def _resolved(self, key, value):
        """The value with every auto() replaced."""
        if isinstance(value, auto):
            return self._generate(key, value)
        if type(value) is tuple and any(isinstance(item, auto) for item in value):
            return tuple(
                self._generate(key, item) if isinstance(item, auto) else item for item in value
            )
        return value

    def _generate(self, key, marker):
        self._auto_called = True
        if marker.value is _auto_null:
            generate = self.get("_generate_next_value") or Enum._generate_next_value_
            marker.value = generate(key, 1, len(self._member_names), self._last_values[:])
        return marker.value

    @_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members=(), **more_members):
        for name, value in dict(members).items():
            self[name] = value
        for name, value in more_members.items():
            self[name] = value


_EnumDict = EnumDict


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        if bases:
            _, first_enum = metacls._get_mixins_(cls, bases)
            if first_enum is not None:
                generate = getattr(first_enum, "_generate_next_value_", None)
                dict.__setitem__(namespace, "_generate_next_value", generate)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        names = list(classdict._member_names)
        for name in classdict._ignore:
            classdict.pop(name, None)
        order = classdict.pop("_order_", None)
        generate = classdict.pop("_generate_next_value", None)
        namespace = dict(classdict)
        values = {name: namespace.pop(name) for name in names}
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(repr(n) for n in invalid)}")
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, use_args, saved_new = metacls._find_new_(namespace, member_type, first_enum)
        if generate is not None:
            namespace["_generate_next_value_"] = (
                generate if isinstance(generate, staticmethod) else staticmethod(generate)
            )
        namespace["_new_member_"] = new_member
        namespace["_use_args_"] = use_args
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_unhashable_values_"] = []
        namespace["_member_type_"] = member_type
        namespace["_value_repr_"] = metacls._find_data_repr_(cls, bases)
        namespace["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
        namespace["_flag_mask_"] = 0
        namespace["_singles_mask_"] = 0
        namespace["_all_bits_"] = 0
        namespace["_inverted_"] = None
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        for name, value in values.items():
            _make_member(enum_class, name, value)
        _finish_class(enum_class, namespace, first_enum, member_type, saved_new)
        if order is not None:
            _check_order(enum_class, order)
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(
        cls, value, names=_auto_null, *values, module=None, qualname=None, type=None, start=1,
        boundary=None,
    ):  # fmt: skip
        if cls._member_map_:
            if names is not _auto_null:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is _auto_null and type is None:
            raise TypeError(
                f"{cls!r} has no members; specify `names=()` if you meant to create a new, "
                "empty, enum"
            )
        names = None if names is _auto_null else names
        return cls._create_(
            value, names, module=module, qualname=qualname, type=type, start=start,
            boundary=boundary,
        )  # fmt: skip

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        shown = [
            "__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__",
            "__iter__", "__len__", "__members__", "__module__", "__name__", "__qualname__",
        ]  # fmt: skip
        return sorted(set(shown + cls._member_names_))

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if _has_flag() and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs = []
            values = []
            _, first_enum = cls._get_mixins_(class_name, bases)
            for position, name in enumerate(names):
                value = first_enum._generate_next_value_(name, start, position, values[:])
                values.append(value)
                pairs.append((name, value))
            names = pairs
        for item in () if names is None else names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        if module is None:
            module = sys._getframemodulename(2) or "__main__"
        classdict["__module__"] = module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The data type and the enumeration that a class derives from."""
        if not bases:
            return object, None
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        data_types = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        data_types.append(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    if base.__dict__.get("__new__") is not None or "__dataclass_fields__" in base.__dict__:
                        data_types.append(candidate or base)
                        break
                else:
                    candidate = candidate or base
        unique_types = list(dict.fromkeys(data_types))
        if len(unique_types) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(unique_types)!r}")
        return (unique_types[0] if unique_types else object), first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    if "__dataclass_fields__" in base.__dict__ and "__dataclass_params__" in base.__dict__:
                        return _dataclass_repr
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """How members are made: the __new__, whether it takes arguments, and whether to keep it."""
        new = classdict.get("__new__")
        saved = first_enum is not None and new is not None
        if isinstance(new, staticmethod):
            new = new.__func__
        plain = (None, object.__new__, getattr(globals().get("Enum"), "__new__", None))
        for name in ("__new_member__", "__new__"):
            for possible in (member_type, first_enum):
                if new is None and getattr(possible, name, None) not in plain:
                    new = getattr(possible, name)
        if new is None:
            new = object.__new__
        return new, not (first_enum is None or new is object.__new__), saved


def _has_flag():
    return "Flag" in globals()


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ", ".join(f"{name}={getattr(self, name)!r}" for name, f in fields.items() if f.repr)


EnumMeta = EnumType


def _make_member(cls, name, value):
    """Make one member, or an alias of one that has the value already."""
    args = value if isinstance(value, tuple) else (value,)
    if cls._member_type_ is tuple:
        args = (args,)
    if not cls._use_args_:
        made = cls._new_member_(cls)
    else:
        made = cls._new_member_(cls, *args)
    if not hasattr(made, "_value_"):
        if cls._member_type_ is object:
            made._value_ = value
        else:
            try:
                made._value_ = cls._member_type_(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
    value = made._value_
    if _has_flag() and issubclass(cls, Flag) and isinstance(value, int):
        _note_flag(cls, value)
    known = _known_member(cls, value)
    if known is not None:
        made = known
    else:
        made._name_ = name
        made.__objclass__ = cls
        made.__init__(*args)
        made._sort_order_ = len(cls._member_names_)
        is_flag = _has_flag() and issubclass(cls, Flag) and isinstance(value, int)
        if not is_flag or _is_single_bit(value):
            cls._member_names_.append(name)
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            cls._unhashable_values_.append(value)
    _bind_member(cls, name, made)
    cls._member_map_[name] = made


def _known_member(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for made in cls._member_map_.values():
            if made._value_ == value:
                return made
        return None


def _bind_member(cls, name, made):
    """Let the name lead to the member, also where a base has a property of that name."""
    for base in cls.__mro__[1:]:
        descriptor = base.__dict__.get(name)
        if isinstance(descriptor, (property, DynamicClassAttribute)):
            redirect = property()
            redirect.member = made
            redirect.__set_name__(cls, name)
            redirect.fget = descriptor.fget
            redirect.fset = descriptor.fset
            redirect.fdel = descriptor.fdel
            type.__setattr__(cls, name, redirect)
            return
        if descriptor is not None:
            break
    type.__setattr__(cls, name, made)


def _note_flag(cls, value):
    if value < 0:
        return
    cls._flag_mask_ |= value
    if _is_single_bit(value):
        cls._singles_mask_ |= value
    cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1


def _finish_class(cls, namespace, first_enum, member_type, saved_new):
    if first_enum is not None:
        if saved_new:
            cls.__new_member__ = namespace["__new__"]
        type.__setattr__(cls, "__new__", staticmethod(Enum.__new__))
        if _has_flag() and issubclass(cls, Flag):
            _finish_flag(cls)
        _choose_texts(cls, namespace, first_enum, member_type)


def _choose_texts(cls, namespace, first_enum, member_type):
    """Show members as the enumeration does, not as the data type does, unless ReprEnum asks for it."""
    if "ReprEnum" in globals() and ReprEnum in cls.__bases__:
        if member_type is object:
            raise TypeError(
                "ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)"
            )
        if "__format__" not in namespace:
            cls.__format__ = member_type.__format__
        if "__str__" not in namespace:
            method = member_type.__str__
            cls.__str__ = member_type.__repr__ if method is object.__str__ else method
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name in namespace:
            continue
        wanted = getattr(first_enum, name)
        if getattr(cls, name) in (getattr(member_type, name, None), getattr(object, name, None)):
            setattr(cls, name, wanted)


def _finish_flag(cls):
    members = sorted(
        (cls._member_map_[name] for name in cls._member_names_), key=lambda made: made._value_
    )
    cls._iter_member_ = cls._iter_member_by_value_
    values = [cls._member_map_[name]._value_ for name in cls._member_names_]
    if values != [made._value_ for made in members]:
        type.__setattr__(cls, "_iter_member_", cls._iter_member_by_def_)


def _check_order(cls, order):
    names = order.replace(",", " ").split() if isinstance(order, str) else order
    expected = [name for name in names if name in cls._member_names_]
    if expected != cls._member_names_ or any(name not in cls._member_map_ for name in names):
        raise TypeError(f"member order does not match _order_:\n  {cls._member_names_}\n  {names}")


class Enum(metaclass=EnumType):
    """A base for enumerations."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
        try:
            failure = None
            result = cls._missing_(value)
        except Exception as error:
            failure = error
            result = None
        try:
            if isinstance(result, cls):
                return result
            if _has_flag() and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            if result is None and failure is None:
                raise invalid
            if failure is None:
                failure = TypeError(
                    f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member"
                )
            if not isinstance(failure, ValueError):
                failure.__context__ = invalid
            raise failure
        finally:
            failure = invalid = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            raise TypeError(
                "unable to sort non-numeric values" if not all(isinstance(v, (int, float)) for v in last_values)
                else "unable to increment"
            ) from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        for base in self.__class__.__mro__:
            for name, value in base.__dict__.items():
                if name[0] != "_" and name not in self._member_map_:
                    names.add(name)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """Changes only the repr; str() and format() are those of the data type."""


class IntEnum(int, ReprEnum):
    """Members are also ints."""

    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, ReprEnum):
    """Members are also strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    __str__ = str.__str__
    __format__ = str.__format__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What becomes of bits that no flag has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members are bits that can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        bits = value & cls._flag_mask_
        while bits:
            bit = bits & -bits
            if bit in cls._value2member_map_:
                yield cls._value2member_map_[bit]
            bits ^= bit

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda made: made._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask = cls._flag_mask_
        all_bits = cls._all_bits_
        inverted = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {bin_text(value, width)}\n"
                    f"  allowed {bin_text(mask, width)}"
                )
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value = (value + all_bits + 1) if cls._boundary_ in (EJECT, KEEP) else value & mask
        unknown = value & ~mask
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        members = list(cls._iter_member_(value))
        if members:
            made._name_ = "|".join(m._name_ for m in members)
            if unknown:
                made._name_ += f"|{cls._numeric_repr_(unknown)}"
        else:
            made._name_ = None
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                f"{self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {show(self._value_)}>"
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        other = self._other(other)
        return other if other is NotImplemented else self.__class__(self._value_ | other)

    def __and__(self, other):
        other = self._other(other)
        return other if other is NotImplemented else self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = self._other(other)
        return other if other is NotImplemented else self.__class__(self._value_ ^ other)

    def __invert__(self):
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def bin_text(number, width):
    """The bits of a number, its sign first, as error messages show them."""
    bits = f"{number & (2**width - 1):0{width}b}"
    return f"0b{int(number < 0)} {bits}"


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Members are bits and ints."""

    __str__ = int.__repr__
    __format__ = int.__format__
    __or__ = Flag.__or__
    __and__ = Flag.__and__
    __xor__ = Flag.__xor__
    __ror__ = Flag.__or__
    __rand__ = Flag.__and__
    __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__


def unique(enumeration):
    """Refuse an enumeration in which two names have one value."""
    duplicates = [
        (name, made.name) for name, made in enumeration.__members__.items() if name != made.name
    ]
    if duplicates:
        details = ", ".join(f"{alias} -> {name}" for alias, name in duplicates)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class EnumCheck(StrEnum):
    """What verify() looks for."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Refuse an enumeration that does not keep its promises."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        for check in self.checks:
            if check is UNIQUE:
                pairs = [(a, m.name) for a, m in enumeration.__members__.items() if a != m.name]
                if pairs:
                    details = ", ".join(f"{a} -> {m}" for a, m in pairs)
                    raise ValueError(f"aliases found in {enumeration!r}: {details}")
            elif check is CONTINUOUS:
                values = {made.value for made in enumeration}
                if len(values) > 1:
                    if issubclass(enumeration, Flag):
                        expected = {2**n for n in range(min(values).bit_length() - 1, max(values).bit_length())}
                    else:
                        expected = set(range(min(values), max(values) + 1))
                    missing = sorted(expected - values)
                    if missing:
                        kind = "flag" if issubclass(enumeration, Flag) else "enum"
                        raise ValueError(f"invalid {kind} {name!r}: missing values {', '.join(map(str, missing))}")
            elif check is NAMED_FLAGS:
                bad = []
                for alias, made in enumeration.__members__.items():
                    if made.value > 0 and made.value & ~enumeration._singles_mask_:
                        bad.append(alias)
                if bad:
                    raise ValueError(f"invalid Flag {name!r}: aliases {', '.join(bad)} are missing combined values")
        return enumeration


def global_enum_repr(self):
    """As Enum's repr, with the module before the name."""
    return f"{self.__class__.__module__.rpartition('.')[2]}.{self._name_}"


def global_flag_repr(self):
    """As Flag's repr, with the module before the names."""
    module = self.__class__.__module__.rpartition(".")[2]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_})"
    names = self._name_.split("|")
    return "|".join(name if name[0].isdigit() else f"{module}.{name}" for name in names)


def global_str(self):
    """The name alone."""
    return self._name_ if self._name_ is not None else f"{self.__class__.__name__}({self._value_!r})"


def global_enum(cls, update_str=False):
    """Put the members into the module too."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


def show_flag_values(value):
    """Return the single bits of a value."""
    bits = []
    while value:
        bit = value & -value
        bits.append(bit)
        value ^= bit
    return bits


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Make an enumeration of a plain class."""

    def convert(cls):
        kind = type(etype)
        namespace = kind.__prepare__(cls.__name__, (etype,))
        for name, value in vars(cls).items():
            if name not in ("__dict__", "__weakref__", "__static_attributes__", "__firstlineno__"):
                namespace[name] = value
        made = kind(cls.__name__, (etype,), namespace, boundary=boundary)
        made.__qualname__ = cls.__qualname__
        return made

    return convert


def _test_simple_enum(checked_enum, simple_enum):
    """Raise TypeError where two enumerations differ."""
    ours = {name: member.value for name, member in checked_enum.__members__.items()}
    theirs = {name: member.value for name, member in simple_enum.__members__.items()}
    if ours != theirs:
        raise TypeError(f"enum mismatch:\n   {ours!r}\n   {theirs!r}")


def _iter_bits_lsb(num):
    """Yield the single bits of a number, the lowest first."""
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError(f"{num!r} is not a positive integer")
    while num:
        bit = num & -num
        yield bit
        num ^= bit
