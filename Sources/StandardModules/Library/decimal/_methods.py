"""The operations as methods of contexts."""

from ._context import Context, ConversionSyntax
from ._number import Decimal
from ._parts import argument, nan
from ._rounding import digits

_UNARY = (
    "canonical exp is_canonical is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan "
    "is_subnormal is_zero ln log10 logb logical_invert next_minus next_plus normalize number_class "
    "radix sqrt to_eng_string to_integral_exact to_integral_value copy_abs copy_negate"
).split()
_BINARY = (
    "compare compare_signal compare_total compare_total_mag logical_and logical_or logical_xor max "
    "max_mag min min_mag next_toward quantize remainder_near rotate same_quantum scaleb shift copy_sign"
).split()
_INNER = {
    "add": "_add", "divide": "_divide", "divide_int": "_divide_int", "multiply": "_multiply",
    "remainder": "_remainder", "divmod": "_divmod",
}  # fmt: skip
_PLAIN = {"canonical", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_qnan", "is_signed",
          "is_snan", "is_zero", "copy_abs", "copy_negate"}


def _install(name, function):
    function.__name__ = name
    function.__qualname__ = f"Context.{name}"
    function.__module__ = "decimal"
    function.__doc__ = getattr(Decimal, name, function).__doc__
    setattr(Context, name, function)


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


def _inner(name):
    method = getattr(Decimal, name)
    return lambda self, x, y, /: method(argument(x), argument(y), self)


for _name in _UNARY:
    if _name != "radix":
        _install(_name, _unary(_name))
for _name in _BINARY:
    _install(_name, _binary(_name))
for _name, _method in _INNER.items():
    _install(_name, _inner(_method))


def subtract(self, x, y, /):
    """Return the difference of two numbers."""
    return argument(x)._add(argument(y), self, True)


def plus(self, x, /):
    """Return the number rounded."""
    return argument(x)._plus(self)


def minus(self, x, /):
    """Return the number with the other sign, rounded."""
    return argument(x)._minus(self)


def absolute(self, x, /):
    """Return the number without its sign, rounded."""
    x = argument(x)
    return x._nans(None, self) or x._rounded(self, 0)


def power(self, a, b, modulo=None):
    """Return a ** b."""
    return argument(a)._power(argument(b), None if modulo is None else argument(modulo), self)


def fma(self, x, y, z, /):
    """Return x * y + z, rounded once."""
    return argument(x).fma(argument(y), argument(z), context=self)


def radix(self):
    """Return 10."""
    return Decimal(10)


def to_sci_string(self, x, /):
    """Return the number as text."""
    return argument(x)._text(self.capitals)


def create_decimal(self, num="0", /):
    """Make a number and round it to this context."""
    if isinstance(num, str) and (num != num.strip() or "_" in num):
        return nan(ConversionSyntax, context=self)
    made = Decimal(num, context=self)
    if made.is_nan():
        if made._int and digits(made._int) > self.prec - self.clamp:
            return nan(ConversionSyntax, context=self)
        return made
    return made if made._kind else made._rounded(self)


def create_decimal_from_float(self, f, /):
    """Make a number of a float and round it to this context."""
    made = Decimal.from_float(f)
    return made if made._kind else made._rounded(self)


def canonical(self, x, /):
    """Return the number itself."""
    if not isinstance(x, Decimal):
        raise TypeError("argument must be a Decimal")
    return x


_install("abs", absolute)
_install("to_integral", Context.to_integral_value)
Context.to_integral_value.__name__ = "to_integral_value"
for _function in (subtract, plus, minus, power, fma, radix, to_sci_string, create_decimal,
                  create_decimal_from_float, canonical):
    _install(_function.__name__, _function)
