"""The enumerations to derive from."""

import _enum_type
from _enum_dict import auto, property
from _enum_type import EnumType

# Where scripts find these names, and what their reprs say.
__name__ = "enum"


class Enum(metaclass=EnumType):
    """A base for enumerations.

    >>> class Signal(Enum):
    ...     STOP = 1
    ...     GO = 2
    >>> Signal.GO, Signal(1), Signal["STOP"]
    (<Signal.GO: 2>, <Signal.STOP: 1>, <Signal.STOP: 1>)
    >>> [signal.name for signal in Signal]
    ['STOP', 'GO']
    """

    @classmethod
    def __signature__(cls):
        if cls._member_names_:
            return "(*values)"
        return (
            "(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)"
        )

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            if not cls.__dict__.get("_is_complete_"):
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly") from None
        except TypeError:
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    return cls[name]
        try:
            failure = None
            result = cls._missing_(value)
        except Exception as error:
            failure = error
            result = None
        try:
            if isinstance(result, cls):
                return result
            if issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
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
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__"}
        if self.__class__._member_type_ is not object:
            names.update(object.__dir__(self))
        own = [name for name in getattr(self, "__dict__", ()) if name[0] != "_"]
        names.update(name for name in own if name not in self._member_map_)
        for base in self.__class__.__mro__:
            for name, value in base.__dict__.items():
                if name[0] == "_":
                    continue
                is_redirect = isinstance(value, property) and value.fget is None
                if name not in self._member_map_ or isinstance(value, property) and not is_redirect:
                    names.add(name)
                elif is_redirect:
                    names.discard(name)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def _add_alias_(self, name):
        """Give the member another name."""
        _enum_type.add_name(self.__class__, name, self)

    def _add_value_alias_(self, value):
        """Give the member another value to be found by."""
        _enum_type.add_value(self.__class__, value, self)

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


_enum_type.Enum = Enum


class ReprEnum(Enum):
    """Changes only the repr; str() and format() are those of the data type."""


_enum_type.ReprEnum = ReprEnum


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
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
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
_enum_type.KEEP = KEEP


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
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        made._name_ = cls._combined_name(value)
        return cls._value2member_map_.setdefault(value, made)

    @classmethod
    def _combined_name(cls, value):
        """The names of a value's flags; None when it has none."""
        members = list(cls._iter_member_(value & cls._singles_mask_))
        if value & ~cls._singles_mask_:
            for made in cls._member_map_.values():
                if made not in members and made._value_ and made._value_ & value == made._value_:
                    members.append(made)
        named = 0
        for made in members:
            named |= made._value_
        unknown = value ^ named
        if not named:
            return None
        if unknown and cls._boundary_ is STRICT:
            raise ValueError(f"{cls!r}: no members with value {unknown!r}")
        name = "|".join(made._name_ for made in members)
        return f"{name}|{cls._numeric_repr_(unknown)}" if unknown else name

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

    def _combined(self, other, sign, combine):
        value = self._other(other)
        if value is NotImplemented:
            return value
        for flag in (self, other):
            if getattr(flag, "_value_", 0) is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with {sign}")
        return self.__class__(combine(self._value_, value))

    def __or__(self, other):
        return self._combined(other, "|", lambda a, b: a | b)

    def __and__(self, other):
        return self._combined(other, "&", lambda a, b: a & b)

    def __xor__(self, other):
        return self._combined(other, "^", lambda a, b: a ^ b)

    def __invert__(self):
        if self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            if self._boundary_ is EJECT:
                self._inverted_ = ~self._value_
            elif self._boundary_ is KEEP:
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


_enum_type.Flag = Flag


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
