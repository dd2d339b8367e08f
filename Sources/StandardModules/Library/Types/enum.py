"""Enumerations: classes with a fixed set of named values."""

import sys
import _enum_type
from types import DynamicClassAttribute, MappingProxyType
from _enum_classes import (
    CONFORM, EJECT, KEEP, STRICT, Enum, Flag, FlagBoundary, IntEnum, IntFlag, ReprEnum, StrEnum,
)  # fmt: skip
from _enum_dict import (
    EnumDict, _EnumDict, _auto_null, _is_descriptor, _is_dunder, _is_private, _is_single_bit,
    _is_sunder, auto, member, nonmember, property,
)  # fmt: skip
from _enum_type import EnumMeta, EnumType, _dataclass_repr, pickle_by_global_name

_reduce_ex_by_global_name = pickle_by_global_name

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag",
    "ReprEnum", "auto", "unique", "property", "verify", "member", "nonmember", "FlagBoundary",
    "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr", "global_str",
    "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
    "pickle_by_global_name", "pickle_by_enum_name",
]  # fmt: skip


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
                _check_named_flags(enumeration)
        return enumeration


def _check_named_flags(enumeration):
    known = enumeration._singles_mask_
    aliases = [(name, made.value & ~known) for name, made in enumeration.__members__.items() if made.value > 0]
    aliases = [(name, missing) for name, missing in aliases if missing]
    if not aliases:
        return
    *most, last = [name for name, _ in aliases]
    names = f"aliases {', '.join(most)} and {last} are" if most else f"alias {last} is"
    bits = 0
    for _, missing in aliases:
        bits |= missing
    what = "value" if _is_single_bit(bits) else "combined values of"
    raise ValueError(
        f"invalid Flag {enumeration.__name__!r}: {names} missing {what} 0x{bits:x} "
        "[use enum.show_flag_values(value) for details]"
    )


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


_enum_type.global_enum = global_enum


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


def _break_on_call_reduce(self, proto):
    raise TypeError(f"{self!r} cannot be pickled")


def _make_class_unpicklable(obj):
    """Let pickles of members, and of the class, fail."""
    if isinstance(obj, dict):
        obj["__reduce_ex__"] = _break_on_call_reduce
        obj["__module__"] = "<unknown>"
    else:
        setattr(obj, "__reduce_ex__", _break_on_call_reduce)
        setattr(obj, "__module__", "<unknown>")


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


def _old_convert_(etype, name, module, filter, source=None, *, boundary=None):
    """A new enumeration of constants of a module, which keeps them."""
    names = vars(source or sys.modules[module])
    members = [(key, value) for key, value in names.items() if filter(key)]
    try:
        members.sort(key=lambda pair: (pair[1], pair[0]))
    except TypeError:
        members.sort(key=lambda pair: pair[0])
    return etype(name, members, module=module, boundary=boundary or KEEP)


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
