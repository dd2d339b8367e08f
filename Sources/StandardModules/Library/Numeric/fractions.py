"""Rational numbers, exact."""

import math
import numbers
import operator
import re
import sys

__all__ = ["Fraction"]

_MODULUS = sys.hash_info.modulus
_INFINITY = sys.hash_info.inf

_literal = re.compile(
    r"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<whole>\d*|\d+(?:_\d+)*)"
    r"(?:\s*/\s*(?P<denominator>\d+(?:_\d+)*)|(?:\.(?P<decimals>\d*|\d+(?:_\d+)*))?(?:E(?P<exponent>[-+]?\d+(?:_\d+)*))?)?"
    r"\s*\Z",
    re.IGNORECASE,
)
_specification = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<z>z)?(?P<alternate>\#)?(?P<zero>0(?=[0-9]))?"
    r"(?P<width>[0-9]+)?(?P<comma>[,_])?(?:\.(?P<precision>[0-9]+))?(?P<kind>[eEfFgG%])?",
    re.DOTALL,
)


def _parsed(text):
    match = _literal.match(text)
    if match is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    numerator = int(match["whole"] or "0")
    denominator = int(match["denominator"] or 1)
    if match["denominator"] is None:
        decimals = (match["decimals"] or "").replace("_", "")
        if decimals:
            denominator = 10 ** len(decimals)
            numerator = numerator * denominator + int(decimals)
        exponent = int(match["exponent"] or 0)
        if exponent >= 0:
            numerator *= 10**exponent
        else:
            denominator *= 10**-exponent
    return -numerator if match["sign"] == "-" else numerator, denominator


def _made(numerator, denominator, cls=None):
    """A fraction of parts that have no common factor."""
    made = object.__new__(cls or Fraction)
    made._numerator, made._denominator = numerator, denominator
    return made


class Fraction(numbers.Rational):
    """A numerator and a positive denominator without common factors."""

    __slots__ = ("_numerator", "_denominator")
    __match_args__ = ()

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, str):
                numerator, denominator = _parsed(numerator)
            elif hasattr(numerator, "as_integer_ratio"):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        divisor = math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        self._numerator, self._denominator = numerator // divisor, denominator // divisor
        return self

    @classmethod
    def from_float(cls, f):
        """Convert a float, exactly."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return _made(*f.as_integer_ratio(), cls)

    @classmethod
    def from_decimal(cls, dec):
        """Convert a Decimal, exactly."""
        from decimal import Decimal

        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if not isinstance(dec, Decimal):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return _made(*dec.as_integer_ratio(), cls)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def is_integer(self):
        """Return whether the denominator is 1."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Return the nearest fraction whose denominator is not larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction are the best approximations.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            if q0 + a * q1 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return _made(p1, q1)
        return _made(p0 + k * p1, q0 + k * q1)

    # Texts

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, format_spec, /):
        match = _specification.fullmatch(format_spec)
        if match is None or match["align"] and match["zero"]:
            raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")
        if match["kind"] is None:
            return self._format_fraction(match, format_spec)
        return self._format_decimal(match)

    def _format_fraction(self, match, format_spec):
        if match["z"] or match["precision"] or match["zero"]:
            raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")
        group = match["comma"] or ""
        body = f"{abs(self._numerator):{group}}"
        if self._denominator > 1 or match["alternate"]:
            body += f"/{self._denominator:{group}}"
        return self._padded(match, _sign(self._numerator < 0, match), body)

    def _padded(self, match, sign, body):
        fill, align = match["fill"] or " ", match["align"] or ">"
        room = int(match["width"] or 0) - len(sign) - len(body)
        if room <= 0:
            return sign + body
        if align == "=":
            return sign + fill * room + body
        before = {"<": 0, ">": room, "^": room // 2}[align]
        return fill * before + sign + body + fill * (room - before)

    def _format_decimal(self, match):
        kind = match["kind"]
        precision = int(match["precision"] or "6")
        value = abs(self)
        trims = kind in "gG" and not match["alternate"]
        if kind in "fF%":
            digits, exponent = _rounded(value * 100 if kind == "%" else value, -precision), -precision
            scientific, shift, point = False, 0, precision
        else:
            figures = precision + 1 if kind in "eE" else max(precision, 1)
            digits, exponent = _significant(value, figures)
            scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent
            shift = exponent + point if scientific else 0
        is_negative = self._numerator < 0 and not (match["z"] and not digits)
        text = f"{digits:0{point + 1}d}"
        whole, decimals = text[:len(text) - point], text[len(text) - point:]
        if trims:
            decimals = decimals.rstrip("0")
        tail = "." + decimals if decimals or match["alternate"] else ""
        if scientific:
            tail += f"{'E' if kind in 'EG' else 'e'}{shift:+03d}"
        tail += "%" if kind == "%" else ""
        sign = _sign(is_negative, match)
        if match["zero"]:
            room = int(match["width"] or 0) - len(sign) - len(tail)
            count = room - (room // 4 if match["comma"] and room % 4 else (room - 1) // 4 if match["comma"] else 0)
            whole = whole.zfill(max(count, 0))
        if match["comma"]:
            first = 1 + (len(whole) - 1) % 3
            whole = match["comma"].join([whole[:first]] + [whole[i:i + 3] for i in range(first, len(whole), 3)])
        return self._padded(match, sign, whole + tail)

    # Arithmetic

    def _plus(a, b):
        da, db = a._denominator, b._denominator
        common = math.gcd(da, db)
        scale = da // common
        total = a._numerator * (db // common) + b._numerator * scale
        rest = math.gcd(total, common)
        return _made(total // rest, scale * (db // rest))

    def _minus(a, b):
        return Fraction._plus(a, _made(-b._numerator, b._denominator))

    def _times(a, b):
        na, da, nb, db = a._numerator, a._denominator, b._numerator, b._denominator
        first, second = math.gcd(na, db), math.gcd(nb, da)
        return _made((na // first) * (nb // second), (da // second) * (db // first))

    def _over(a, b):
        nb, db = b._numerator, b._denominator
        if nb == 0:
            raise ZeroDivisionError(f"Fraction({db}, 0)")
        return Fraction._times(a, _made(-db, -nb) if nb < 0 else _made(db, nb))

    def _floor_over(a, b):
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    def _divmod(a, b):
        da, db = a.denominator, b.denominator
        quotient, rest = divmod(a.numerator * db, da * b.numerator)
        return quotient, Fraction(rest, da * db)

    def _mod(a, b):
        da, db = a.denominator, b.denominator
        return Fraction((a.numerator * db) % (b.numerator * da), da * db)

    def _operators(exact, fallback, handles_complex=True):
        def forward(a, b):
            if isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if handles_complex and isinstance(b, complex):
                return fallback(complex(float(a)), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if handles_complex and isinstance(a, numbers.Complex):
                return fallback(complex(a), complex(float(b)))
            return NotImplemented

        forward.__name__, reverse.__name__ = f"__{fallback.__name__}__", f"__r{fallback.__name__}__"
        return forward, reverse

    __add__, __radd__ = _operators(_plus, operator.add)
    __sub__, __rsub__ = _operators(_minus, operator.sub)
    __mul__, __rmul__ = _operators(_times, operator.mul)
    __truediv__, __rtruediv__ = _operators(_over, operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(_floor_over, operator.floordiv, False)
    __divmod__, __rdivmod__ = _operators(_divmod, divmod, False)
    __mod__, __rmod__ = _operators(_mod, operator.mod, False)
    del _operators

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            return float(a) ** b if isinstance(b, (float, complex)) else NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        power, n, d = b.numerator, a._numerator, a._denominator
        if power >= 0:
            return _made(n**power, d**power)
        if n > 0:
            return _made(d**-power, n**-power)
        if n == 0:
            raise ZeroDivisionError(f"Fraction({d ** -power}, 0)")
        return _made((-d) ** -power, (-n) ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** (b._numerator if b._denominator == 1 else float(b))

    def __pos__(self):
        return _made(self._numerator, self._denominator)

    def __neg__(self):
        return _made(-self._numerator, self._denominator)

    def __abs__(self):
        return _made(abs(self._numerator), self._denominator)

    def __int__(self):
        n, d = self._numerator, self._denominator
        return -(-n // d) if n < 0 else n // d

    __trunc__ = __int__

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = 2 * rest
            return whole + (twice > self._denominator or twice == self._denominator and whole % 2)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    # Comparison

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            value = _INFINITY
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        value = value if self._numerator >= 0 else -value
        return -2 if value == -1 else value

    def __eq__(a, b):
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return a == a.from_float(b) if math.isfinite(b) else 0.0 == b
        return NotImplemented

    def _compared(self, other, compare):
        if isinstance(other, numbers.Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isfinite(other):
                return compare(self, self.from_float(other))
            return compare(0.0, other)
        return NotImplemented

    def __lt__(a, b):
        return a._compared(b, operator.lt)

    def __gt__(a, b):
        return a._compared(b, operator.gt)

    def __le__(a, b):
        return a._compared(b, operator.le)

    def __ge__(a, b):
        return a._compared(b, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _sign(is_negative, match):
    return "-" if is_negative else "" if match["sign"] in (None, "-") else match["sign"]


def _rounded(value, exponent):
    """The value in units of a power of ten, to the nearest even integer."""
    return round(value * 10**-exponent if exponent < 0 else value / 10**exponent)


def _significant(value, figures):
    """So many digits of the value, and the power of ten of the last one."""
    if not value:
        return 0, 1 - figures
    n, d = len(str(value.numerator)), len(str(value.denominator))
    exponent = n - d - (value.numerator * 10 ** max(d - n, 0) < value.denominator * 10 ** max(n - d, 0)) + 1 - figures
    digits = _rounded(value, exponent)
    if len(str(digits)) > figures:
        digits, exponent = digits // 10, exponent + 1
    return digits, exponent
