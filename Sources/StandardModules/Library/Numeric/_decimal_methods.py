"""The operations of decimals as methods of contexts."""

import _decimal_number, _decimal_operations
from _decimal_context import add_members
from _decimal_parts import argument
from _decimals import Context, Decimal, new

_UNARY = (
    "canonical exp is_canonical is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan "
    "is_subnormal is_zero ln log10 logb logical_invert next_minus next_plus normalize number_class "
    "radix sqrt to_eng_string to_integral_exact to_integral_value copy_abs copy_negate"
).split()
_BINARY = (
    "compare compare_signal compare_total compare_total_mag logical_and logical_or logical_xor max "
    "max_mag min min_mag next_toward quantize remainder_near rotate same_quantum scaleb shift copy_sign"
).split()
_PLAIN = {"canonical", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_signed",
          "is_snan", "is_zero", "copy_abs", "copy_negate"}


def _install(name, function):
    function.__name__ = name
    function.__doc__ = getattr(Decimal, name, function).__doc__
    add_members(Context, {name: function})


def _unary(name):
    method = getattr(Decimal, name)
    if name in _PLAIN:
        return lambda self, x, /: method(argument(x))
    if name == "canonical":
        return lambda self, x, /: argument(x)
    return lambda self, x, /: method(argument(x), context=self)


def _binary(name):
    method = getattr(Decimal, name)
    return lambda self, x, y, /: method(argument(x), argument(y), context=self)


for _name in _UNARY:
    if _name != "radix":
        _install(_name, _unary(_name))
for _name in _BINARY:
    _install(_name, _binary(_name))


def power(self, a, b, modulo=None):
    """Return a ** b."""
    return argument(a)._power(argument(b), None if modulo is None else argument(modulo), self)


def fma(self, x, y, z, /):
    """Return x * y + z, rounded once."""
    return argument(x).fma(argument(y), argument(z), context=self)


def create_decimal_from_float(self, f, /):
    """Make a number of a float and round it to this context."""
    made = Decimal.from_float(f)
    return made if made.is_nan() else self._rounded(made)


def apply(self, x, /):
    """Round a number to this context; a payload of a NaN too."""
    x = argument(x)
    if not x.is_nan():
        return self._rounded(x)
    return new(x._sign, x._int % 10 ** (self.prec - self.clamp) if x._int else 0, 0, x._kind)


def is_canonical(self, x, /):
    """Is the encoding of a Decimal canonical?"""
    return canonical(self, x).is_canonical()


def canonical(self, x, /):
    """Return the number itself."""
    if not isinstance(x, Decimal):
        raise TypeError("argument must be a Decimal")
    return x


_install("_apply", apply)
_install("to_integral", Context.to_integral_value)
Context.to_integral_value.__name__ = "to_integral_value"
for _function in (power, fma, create_decimal_from_float, canonical, is_canonical):
    _install(_function.__name__, _function)
