"""The class of enumerations: it makes the members."""

import sys
from types import DynamicClassAttribute, MappingProxyType
from _enum_dict import EnumDict, _auto_null, _is_descriptor, _is_single_bit, _property, property

# Where scripts find these names, and what their reprs say.
__name__ = "enum"

# The classes that are treated apart, and others that are made later: each is put here then.
Enum = Flag = ReprEnum = KEEP = global_enum = None


def pickle_by_global_name(self, proto):
    return self.name


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
        namespace["_unhashable_values_map_"] = {}
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
        type.__setattr__(enum_class, "_is_complete_", True)
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
            try:
                return cls._value2member_map_[value]
            except (KeyError, TypeError):
                pass
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
        shown = {
            "__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__",
            "__members__", "__module__", "__name__", "__qualname__", *cls._member_names_,
        }  # fmt: skip
        if cls._new_member_ is not object.__new__:
            shown.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            shown.add("__init_subclass__")
        if cls._member_type_ is not object:
            shown.update(dir(cls._member_type_))
        return sorted(shown)

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
        if Flag and issubclass(cls, Flag):
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

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """A new enumeration in the place of constants of a module."""
        names = vars(sys.modules[module])
        members = [(key, value) for key, value in (source or sys.modules[module]).__dict__.items() if filter(key)]
        try:
            members.sort(key=lambda pair: (pair[1], pair[0]))
        except TypeError:
            members.sort(key=lambda pair: pair[0])
        made = cls(name, members, module=module, boundary=boundary or KEEP)
        made.__reduce_ex__ = pickle_by_global_name
        if as_global:
            global_enum(made)
        else:
            names.update(made.__members__)
        names[name] = made
        return made

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
                    parameters = base.__dict__.get("__dataclass_params__")
                    if "__dataclass_fields__" in base.__dict__ and parameters and parameters.repr:
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
        plain = (None, object.__new__, getattr(Enum, "__new__", None))
        for name in ("__new_member__", "__new__"):
            for possible in (member_type, first_enum):
                if new is None and getattr(possible, name, None) not in plain:
                    new = getattr(possible, name)
        if new is None:
            new = object.__new__
        return new, not (first_enum is None or new is object.__new__), saved


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
    made._name_ = name
    made.__objclass__ = cls
    if not hasattr(made, "_value_"):
        if cls._member_type_ is object:
            made._value_ = value
        else:
            try:
                made._value_ = cls._member_type_(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
    value = made._value_
    made._sort_order_ = len(cls._member_names_)
    is_flag = Flag and issubclass(cls, Flag) and isinstance(value, int)
    if is_flag:
        _note_flag(cls, value)
    elif Flag and issubclass(cls, Flag) and value is not None:
        raise TypeError(f"invalid Flag value: {value!r}")
    # What tells whether it is an alias may look at the value and at the members so far.
    made.__init__(*args)
    known = _known_member(cls, value)
    if known is not None:
        made = known
    else:
        if not is_flag or _is_single_bit(value):
            cls._member_names_.append(name)
        _note_value(cls, value, made)
    add_name(cls, name, made)


def _note_value(cls, value, made):
    try:
        cls._value2member_map_.setdefault(value, made)
    except TypeError:
        cls._unhashable_values_.append(value)
        cls._unhashable_values_map_.setdefault(made._name_, []).append(value)


def add_name(cls, name, made):
    """Let a name lead to a member."""
    if name in cls._member_map_:
        if cls._member_map_[name] is not made:
            raise NameError(f"{name!r} is already bound: {cls._member_map_[name]!r}")
        return
    _bind_member(cls, name, made)
    cls._member_map_[name] = made


def add_value(cls, value, made):
    """Let a value lead to a member."""
    known = _known_member(cls, value)
    if known is None:
        for name, values in cls._unhashable_values_map_.items():
            if value in values:
                known = cls._member_map_[name]
    if known is not None and known is not made:
        raise ValueError(f"{value!r} is already bound: {known!r}")
    if known is None:
        _note_value(cls, value, made)


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
        if descriptor is None:
            continue
        redirect = property()
        redirect.member = made
        redirect.__set_name__(cls, name)
        redirect.fget = getattr(descriptor, "fget", None)
        redirect.fset = getattr(descriptor, "fset", None)
        redirect.fdel = getattr(descriptor, "fdel", None)
        if not isinstance(descriptor, (property, DynamicClassAttribute)):
            # Members find what their data type has under that name.
            redirect.owner = base
            redirect.is_of_value = _is_descriptor(descriptor)
        type.__setattr__(cls, name, redirect)
        return
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
        if Flag and issubclass(cls, Flag):
            _finish_flag(cls)
        _choose_texts(cls, namespace, first_enum, member_type)


def _choose_texts(cls, namespace, first_enum, member_type):
    """Show members as the enumeration does, not as the data type does, unless ReprEnum asks for it."""
    chosen = set(namespace)
    if ReprEnum in cls.__bases__:
        if member_type is object:
            raise TypeError(
                "ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)"
            )
        if "__format__" not in namespace:
            cls.__format__ = member_type.__format__
            chosen.add("__format__")
        if "__str__" not in namespace:
            method = member_type.__str__
            cls.__str__ = member_type.__repr__ if method is object.__str__ else method
            chosen.add("__str__")
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name in chosen:
            continue
        wanted = getattr(first_enum, name)
        if getattr(cls, name) in (getattr(member_type, name, None), getattr(object, name, None)):
            setattr(cls, name, wanted)


def _finish_flag(cls):
    cls._iter_member_ = cls._iter_member_by_value_
    values = [cls._member_map_[name]._value_ for name in cls._member_names_]
    values = [value for value in values if value is not None]
    for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
        # The data type has such operators too.
        if getattr(cls, name) is getattr(cls._member_type_, name, None):
            type.__setattr__(cls, name, getattr(Flag, name))
    if values != sorted(values):
        type.__setattr__(cls, "_iter_member_", cls._iter_member_by_def_)


def _check_order(cls, order):
    names = order.replace(",", " ").split() if isinstance(order, str) else order
    expected = [name for name in names if name in cls._member_names_]
    if expected != cls._member_names_ or any(name not in cls._member_map_ for name in names):
        raise TypeError(f"member order does not match _order_:\n  {cls._member_names_}\n  {names}")
