"""This module provides access to mathematical functions for complex
numbers."""

import math
from math import atan2, copysign, e, hypot, inf, nan, pi, tau
from math import isfinite as _finite
from math import isinf as _infinite
from math import isnan as _nan

infj = complex(0.0, inf)
nanj = complex(0.0, nan)
_LARGE = 8.98846567431158e307 / 2
_LOG_LARGE = math.log(_LARGE)
_LN2 = math.log(2.0)
_SMALL_ROOT = 2.0**-511


def _number(value):
    if isinstance(value, complex):
        return value
    kind = type(value)
    if hasattr(kind, "__complex__"):
        made = kind.__complex__(value)
        if not isinstance(made, complex):
            raise TypeError(f"__complex__ returned non-complex (type {type(made).__name__})")
        return made
    if not hasattr(kind, "__float__") and not hasattr(kind, "__index__") or isinstance(value, str):
        raise TypeError(f"must be real number, not {kind.__name__}")
    return complex(value)


def _domain():
    raise ValueError("math domain error")


def _range():
    raise OverflowError("math range error")


def phase(z, /):
    """Return argument, also known as the phase angle, of a complex."""
    z = _number(z)
    return atan2(z.imag, z.real)


def polar(z, /):
    """Convert a complex from rectangular coordinates to polar coordinates."""
    z = _number(z)
    length = hypot(z.real, z.imag)
    if _infinite(length) and _finite(z.real) and _finite(z.imag):
        _range()
    return length, atan2(z.imag, z.real)


def rect(r, phi, /):
    """Convert from polar coordinates to rectangular coordinates."""
    r, phi = _real(r), _real(phi)
    if not _finite(r) or not _finite(phi):
        if _infinite(phi) and r and not _nan(r):
            _domain()
        if _infinite(r) and _finite(phi) and phi:
            return complex(copysign(inf, math.cos(phi) * r), copysign(inf, math.sin(phi) * r))
        if not phi and not _nan(phi):
            return complex(r, r * phi if _finite(r) else phi if r > 0 else -phi if not _nan(r) else 0.0)
        if not r and not _nan(r):
            return complex(0.0, 0.0)
        return complex(inf if _infinite(r) else nan, nan)
    if not phi:
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))


def _real(value):
    if isinstance(value, (complex, str)) or not (
            hasattr(type(value), "__float__") or hasattr(type(value), "__index__")):
        raise TypeError(f"must be real number, not {type(value).__name__}")
    return float(value)


def isfinite(z, /):
    """Return True if both the real and imaginary parts of z are finite, else False."""
    z = _number(z)
    return _finite(z.real) and _finite(z.imag)


def isinf(z, /):
    """Checks if the real or imaginary part of z is infinite."""
    z = _number(z)
    return _infinite(z.real) or _infinite(z.imag)


def isnan(z, /):
    """Checks if the real or imaginary part of z not a number (NaN)."""
    z = _number(z)
    return _nan(z.real) or _nan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Determine whether two complex numbers are close in value."""
    a, b = _number(a), _number(b)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    distance = hypot((a - b).real, (a - b).imag)
    return (distance <= rel_tol * abs(b) or distance <= rel_tol * abs(a)) or distance <= abs_tol


# MARK: Exponentials and hyperbolic functions


def exp(z, /):
    """Return the exponential value e**z."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _infinite(y) and (_finite(x) or x > 0):
            _domain()
        if _infinite(x) and _finite(y) and y:
            size = inf if x > 0 else 0.0
            return complex(copysign(size, math.cos(y)), copysign(size, math.sin(y)))
        if x == -inf:
            return complex(0.0, y if y == 0 else 0.0)
        if x == inf:
            return complex(inf, y if y == 0 else nan)
        return complex(nan, y if y == 0 else nan)
    if x > _LOG_LARGE:
        size = math.exp(x - 1)
        made = complex(size * math.cos(y) * e, size * math.sin(y) * e)
    else:
        size = math.exp(x)
        made = complex(size * math.cos(y), size * math.sin(y))
    if _infinite(made.real) or _infinite(made.imag):
        _range()
    return made


def _turned(x, y, real, imaginary):
    """cos(y) real(x) + i sin(y) imaginary(x), for hyperbolic functions that may overflow before the product."""
    scale = 1.0
    if abs(x) > _LOG_LARGE:
        x, scale = x - copysign(1.0, x), e
    made = complex(math.cos(y) * real(x) * scale, math.sin(y) * imaginary(x) * scale)
    if _infinite(made.real) or _infinite(made.imag):
        _range()
    return made


def cosh(z, /):
    """Return the hyperbolic cosine of z."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _infinite(y) and not _nan(x):
            _domain()
        if _infinite(x) and _finite(y) and y:
            return complex(copysign(inf, math.cos(y)), copysign(inf, math.sin(y) * copysign(1, x)))
        if _infinite(x):
            return complex(inf, nan if _nan(y) else copysign(1, x) * y)
        if y == 0:
            return complex(nan, 0.0 if _nan(x) else y)
        if x == 0:
            return complex(nan, 0.0)
        return complex(nan, nan)
    return _turned(x, y, math.cosh, math.sinh)


def sinh(z, /):
    """Return the hyperbolic sine of z."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _infinite(y) and not _nan(x):
            _domain()
        if _infinite(x) and _finite(y) and y:
            return complex(copysign(inf, math.cos(y) * copysign(1, x)), copysign(inf, math.sin(y)))
        if _infinite(x):
            return complex(inf if _nan(y) else x, y)
        if y == 0:
            return complex(nan, y)
        if x == 0:
            return complex(0.0, nan)
        return complex(nan, nan)
    return _turned(x, y, math.sinh, math.cosh)


def tanh(z, /):
    """Return the hyperbolic tangent of z."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _infinite(y) and _finite(x):
            _domain()
        if _infinite(x):
            if _finite(y) and y:
                return complex(copysign(1.0, x), copysign(0.0, 2.0 * math.sin(y) * math.cos(y)))
            return complex(copysign(1.0, x), y if y == 0 else 0.0)
        return complex(nan, y if y == 0 else nan)
    if abs(x) > _LOG_LARGE:
        return complex(copysign(1.0, x), 4.0 * math.sin(y) * math.cos(y) * math.exp(-2.0 * abs(x)))
    tx, ty = math.tanh(x), math.tan(y)
    cx = 1.0 / math.cosh(x)
    product = tx * ty
    denominator = 1.0 + product * product
    return complex(tx * (1.0 + ty * ty) / denominator, ty / denominator * cx * cx)


def _quarter_turned(function, z):
    """The value of a function of circles: that of hyperbolas, a quarter turn on and back."""
    z = _number(z)
    made = function(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def cos(z, /):
    """Return the cosine of z."""
    z = _number(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    """Return the sine of z."""
    return _quarter_turned(sinh, z)


def tan(z, /):
    """Return the tangent of z."""
    return _quarter_turned(tanh, z)


# MARK: Roots, logarithms and inverse functions


def sqrt(z, /):
    """Return the square root of z."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _infinite(y):
            return complex(inf, y)
        if x == inf:
            return complex(inf, nan if _nan(y) else copysign(0.0, y))
        if x == -inf:
            return complex(nan, inf) if _nan(y) else complex(0.0, copysign(inf, y))
        return complex(nan, nan)
    if not x and not y:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        scaled = math.ldexp(ax, 54)
        root = math.ldexp(math.sqrt((scaled + hypot(scaled, math.ldexp(ay, 54))) / 2.0), -27)
    else:
        ax /= 8.0
        root = 2.0 * math.sqrt(ax + hypot(ax, ay / 8.0))
    other = ay / (2.0 * root)
    return complex(root, copysign(other, y)) if x >= 0 else complex(other, copysign(root, y))


def _log(z):
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _infinite(x) or _infinite(y):
            return complex(inf, atan2(y, x))
        return complex(nan, nan)
    ax, ay = abs(x), abs(y)
    if ax > _LARGE or ay > _LARGE:
        size = math.log(hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        if not ax and not ay:
            _domain()
        size = math.log(hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))) - 53 * _LN2
    else:
        length = hypot(ax, ay)
        if 0.71 <= length <= 1.73:
            high, low = max(ax, ay), min(ax, ay)
            size = math.log1p((high - 1) * (high + 1) + low * low) / 2.0
        else:
            size = math.log(length)
    return complex(size, atan2(y, x))


def log(z, base=None, /):
    """log(z[, base]) -> the logarithm of z to the given base."""
    made = _log(_number(z))
    if base is None:
        return made
    divisor = _log(_number(base))
    if not divisor:
        raise ValueError("math domain error")
    return made / divisor


def log10(z, /):
    """Return the base-10 logarithm of z."""
    made = _log(_number(z))
    ten = math.log(10.0)
    return complex(made.real / ten, made.imag / ten)


def _log_of_twice(x, y):
    """The logarithm of 2 * abs(z), which itself would overflow."""
    return math.log(hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0


def acos(z, /):
    """Return the arc cosine of z."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _nan(x):
            return complex(nan, -y) if _infinite(y) else complex(nan, nan)
        if _nan(y):
            return complex(pi / 2, nan) if not x else complex(nan, inf if _infinite(x) else nan)
        return complex(atan2(abs(y) if _infinite(y) else 0.0, x), copysign(inf, -y))
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(atan2(abs(y), x), copysign(_log_of_twice(x, y), -y))
    a, b = sqrt(complex(1.0 - x, -y)), sqrt(complex(1.0 + x, y))
    return complex(2.0 * atan2(a.real, b.real), math.asinh(b.real * a.imag - b.imag * a.real))


def acosh(z, /):
    """Return the inverse hyperbolic cosine of z."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _nan(x):
            return complex(inf if _infinite(y) else nan, nan)
        if _nan(y):
            return complex(inf, nan) if _infinite(x) else complex(nan, nan)
        return complex(inf, atan2(y, x))
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(_log_of_twice(x, y), atan2(y, x))
    a, b = sqrt(complex(x - 1.0, y)), sqrt(complex(x + 1.0, y))
    return complex(math.asinh(a.real * b.real + a.imag * b.imag), 2.0 * atan2(a.imag, b.real))


def asinh(z, /):
    """Return the inverse hyperbolic sine of z."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _nan(x):
            return complex(inf, nan) if _infinite(y) else complex(nan, y if y == 0 else nan)
        if _nan(y):
            return complex(x, nan) if _infinite(x) else complex(nan, nan)
        return complex(copysign(inf, x), atan2(y, abs(x)))
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(copysign(_log_of_twice(x, y), x), atan2(y, abs(x)))
    a, b = sqrt(complex(1.0 + y, -x)), sqrt(complex(1.0 - y, x))
    return complex(math.asinh(a.real * b.imag - b.real * a.imag),
                   atan2(y, a.real * b.real - a.imag * b.imag))


def asin(z, /):
    """Return the arc sine of z."""
    return _quarter_turned(asinh, z)


def atanh(z, /):
    """Return the inverse hyperbolic tangent of z."""
    z = _number(z)
    x, y = z.real, z.imag
    if not _finite(x) or not _finite(y):
        if _nan(x):
            return complex(0.0 if _infinite(y) else nan, copysign(pi / 2, y) if _infinite(y) else nan)
        if _nan(y):
            return complex(copysign(0.0, x), nan) if _infinite(x) or not x else complex(nan, nan)
        return complex(copysign(0.0, x), copysign(pi / 2, y))
    if x < 0 or not x and copysign(1.0, x) < 0:
        return -atanh(-z)
    ay = abs(y)
    if x > _LARGE**0.5 or ay > _LARGE**0.5:
        length = hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / length / length, copysign(pi / 2.0, y))
    if x == 1.0 and ay < _SMALL_ROOT:
        if not ay:
            _domain()
        return complex(-math.log(math.sqrt(ay) / math.sqrt(hypot(ay, 2.0))),
                       copysign(atan2(2.0, -ay) / 2, y))
    real = math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0
    return complex(real, -atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0)


def atan(z, /):
    """Return the arc tangent of z."""
    return _quarter_turned(atanh, z)

# CPython has them in C.
__builtin_functions__ = (
    "acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "isclose", "isfinite", "isinf",
    "isnan", "log", "log10", "phase", "polar", "rect", "sin", "sinh", "sqrt", "tan", "tanh",
)  # fmt: skip
