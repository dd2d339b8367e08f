"""Roots, exponentials and logarithms with as many digits as are asked for, on integers.

Each function returns an approximation with an error of a few units in its last digit; `rounded`
asks again with more digits until that error cannot change the result.
"""

from _decimals import digits

_constants = {}


def _arctanh_inverse(number, unit):
    """Return unit * atanh(1 / number)."""
    power = unit // number
    square = number * number
    total, place = power, 3
    while power:
        power //= square
        total += power // place
        place += 2
    return total


def _constant(name, places):
    known = _constants.get(name)
    if known is None or known[0] < places:
        unit = 10 ** (places + 10)
        if name == "ln2":
            value = 18 * _arctanh_inverse(26, unit) - 2 * _arctanh_inverse(4801, unit) + 8 * _arctanh_inverse(8749, unit)
        else:
            value = 46 * _arctanh_inverse(31, unit) + 34 * _arctanh_inverse(49, unit) + 20 * _arctanh_inverse(161, unit)
        known = _constants[name] = places, value // 10**10
    return known[1] // 10 ** (known[0] - places)


def _exp_fixed(value, places):
    """Return 10**places * exp(value / 10**places) for a value of less than a few units."""
    halvings = int(places**0.5) + 4
    extra = halvings // 3 + 10
    unit = 10 ** (places + extra)
    value = value * 10**extra >> halvings
    total = term = unit
    count = 1
    while term:
        term = term * value // (unit * count)
        total += term
        count += 1
    for _ in range(halvings):
        total = total * total // unit
    return total // 10**extra


def _ln_fixed(value, places):
    """Return 10**places * ln(value / 10**places) for a value between about 0.5 and 20."""
    unit = 10**places
    twos = 0
    while value * 2 > unit * 3:
        value = (value + 1) // 2
        twos += 1
    while value * 4 < unit * 3:
        value *= 2
        twos -= 1
    fraction = (value - unit) * unit // (value + unit)
    square = fraction * fraction // unit
    total, power, place = fraction, fraction, 3
    while power:
        power = power * square // unit
        if power in (0, -1):
            break
        total += power // place
        place += 2
    return 2 * total + twos * _constant("ln2", places)


def exp(coefficient, exponent, precision):
    """Return e to a power: about `precision` digits and an exponent."""
    magnitude = digits(abs(coefficient)) + exponent
    places = precision + 3
    inner = places + max(magnitude, 0) + 5
    shift = exponent + inner
    value = coefficient * 10**shift if shift >= 0 else coefficient // 10**-shift
    ten = _constant("ln10", inner)
    count, rest = divmod(value, ten)
    return _exp_fixed(rest // 10 ** (inner - places), places), count - places


def ln(coefficient, exponent, precision):
    """Return the natural logarithm of a positive number other than one."""
    size = digits(coefficient)
    whole = exponent + size - 1
    # Near one the result is small: more places give it as many digits.
    places = precision + 10 + digits(abs(whole))
    if whole in (0, -1):
        places += _closeness(coefficient, exponent)
    scale = places - size + 1
    if whole == -1:
        whole, scale = 0, scale - 1
    value = coefficient * 10**scale if scale >= 0 else coefficient // 10**-scale
    extra = digits(abs(whole))
    tens = whole * _constant("ln10", places + extra) // 10**extra
    return _ln_fixed(value, places) + tens, -places


def _closeness(coefficient, exponent):
    """Return how many digits a number has in common with one."""
    unit = 10**-exponent if exponent < 0 else 1
    return max(digits(unit) - digits(abs(coefficient - unit)) + 1, 0)


def log10(coefficient, exponent, precision):
    """Return the logarithm to base ten of a positive number."""
    value, scale = ln(coefficient, exponent, precision + 5)
    places = precision + 10
    inner = max(places, -scale)
    ten = _constant("ln10", inner)
    return value * 10 ** (inner + scale) * 10**inner // ten, -inner


def power(base, base_exponent, exponent, exponent_exponent, precision):
    """Return a positive number to any power."""
    extra = digits(abs(exponent)) + max(exponent_exponent, 0) + 10
    value, scale = ln(base, base_exponent, precision + extra)
    return exp(value * exponent, scale + exponent_exponent, precision + 5)


def rounded(function, precision):
    """Return an approximation whose rounding to the precision is certain.

    What lies exactly on a result, or between two, is never certain: the last answer is then made exact.
    """
    extra = 8
    for _ in range(5):
        value, exponent = function(precision + extra)
        sign, value = (-1, -value) if value < 0 else (1, value)
        drop = digits(value) - precision
        if drop > 3 and (value - 1000) * 2 // 10**drop == (value + 1000) * 2 // 10**drop:
            return sign * value, exponent
        extra = extra * 2 + 10
    unit = 10 ** (drop - 3)
    return sign * ((value + unit // 2) // unit), exponent + drop - 3
