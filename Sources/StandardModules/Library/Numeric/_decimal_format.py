"""Format specifications of decimals."""

import re

from _decimal_parts import figures as _figures
from _decimals import digits, shorten

_parse = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<noneg>z)?(?P<alternate>\#)?(?P<zero>0)?"
    r"(?P<width>[1-9][0-9]*)?(?P<separator>,)?(?:\.(?P<precision>[0-9]+))?(?P<type>[eEfFgGnN%])?\Z",
    re.DOTALL,
).match


def format_decimal(number, specification, context):
    """Return the number as a format specification says."""
    match = _parse(specification)
    if match is None or match["separator"] and match["type"] == "n":
        raise ValueError("invalid format string")
    options = match.groupdict()
    if options["type"] == "N":
        import warnings

        warnings.warn("Format specifier 'N' is deprecated", DeprecationWarning, stacklevel=3)
        options["type"] = "n"
    if options["zero"]:
        # Zeros say how to align.
        if options["align"] is not None:
            raise ValueError("invalid format string")
        options["fill"], options["align"] = "0", "="
    kind = options["type"]
    sign = number._sign
    if number._kind:
        body = str(number.copy_abs())
        suffix = "%" if kind == "%" else ""
        if options["fill"] == "0" and options["zero"]:
            options["fill"] = " "
            options["align"] = ">"
        return _pad(_sign(sign, options), body + suffix, options)
    sign, whole, fraction, exponent = _parts(number, kind, options, context)
    if options["noneg"] and sign and not (whole + fraction).strip("0"):
        sign = 0
    sign = _sign(sign, options)
    tail = ("." + fraction if fraction or options["alternate"] else "") + exponent
    separator = options["separator"]
    if separator:
        width = 0
        if options["fill"] == "0" and options["align"] == "=":
            width = int(options["width"] or 0) - len(sign) - len(tail)
        whole = _grouped(whole, separator, width)
    return _pad(sign, whole + tail, options)


def _sign(sign, options):
    return "-" if sign else options["sign"] if options["sign"] in ("+", " ") else ""


def _pad(sign, body, options):
    width = int(options["width"] or 0)
    fill, align = options["fill"] or " ", options["align"] or ">"
    missing = max(width - len(sign) - len(body), 0)
    if align == "=":
        return sign + fill * missing + body
    text = sign + body
    if align == "<":
        return text + fill * missing
    if align == ">":
        return fill * missing + text
    return fill * (missing // 2) + text + fill * (missing - missing // 2)


def _grouped(whole, separator, width):
    groups = []
    while True:
        count = min(max(len(whole), width, 1), 3)
        groups.append(whole[-count:].rjust(count, "0"))
        whole = whole[:-count]
        width -= count + 1
        if not whole and width < 0:
            return separator.join(reversed(groups))


def _parts(number, kind, options, context):
    precision = None if options["precision"] is None else int(options["precision"])
    coefficient, exponent, sign = number._int, number._exp, number._sign
    rounding = context.rounding
    if kind == "%":
        exponent += 2
    if precision is not None:
        if kind in ("e", "E"):
            drop = digits(coefficient) - precision - 1
            if coefficient == 0:
                exponent, drop = exponent, 0
            coefficient, exponent = _drop(coefficient, exponent, drop, sign, rounding, precision + 1)
            if not coefficient:
                return sign, "0", "0" * precision, _exponent(kind, exponent + precision if precision else exponent)
        elif kind in ("f", "F", "%"):
            coefficient, exponent = _to_exponent(coefficient, exponent, -precision, sign, rounding)
        else:
            keep = max(precision, 1)
            if digits(coefficient) > keep:
                coefficient, exponent = _drop(coefficient, exponent, digits(coefficient) - keep, sign, rounding, keep)
    if kind in ("f", "F", "%") and exponent > 0:
        coefficient, exponent = coefficient * 10**exponent, 0
    figures = _figures(coefficient)
    left = exponent + len(figures)
    if kind in ("e", "E"):
        place = 1 - precision if not coefficient and precision is not None else 1
    elif kind in ("f", "F", "%"):
        place = left
    elif exponent <= 0 and left > -6:
        place = left
    else:
        place = 1
    if place < 0:
        whole, fraction = "0", "0" * -place + figures
    elif place > len(figures):
        whole, fraction = figures + "0" * (place - len(figures)), ""
    else:
        whole, fraction = figures[:place] or "0", figures[place:]
    letter = kind if kind in ("e", "E") else "E" if kind == "G" or kind is None and context.capitals else "e" if kind in ("g", "n") else "E" if context.capitals else "e"
    text = "" if left == place and kind not in ("e", "E") else _exponent(letter, left - place)
    if kind == "%":
        text += "%"
    return sign, whole, fraction, text


def _exponent(letter, exponent):
    return f"{letter}{exponent:+}"


def _drop(coefficient, exponent, count, sign, rounding, keep):
    if count > 0:
        coefficient = shorten(coefficient, count, sign, rounding)[0]
        exponent += count
        if digits(coefficient) > keep:
            coefficient //= 10
            exponent += 1
    elif count < 0:
        coefficient *= 10**-count
        exponent += count
    return coefficient, exponent


def _to_exponent(coefficient, exponent, target, sign, rounding):
    if exponent >= target:
        return coefficient * 10 ** (exponent - target), target
    return shorten(coefficient, target - exponent, sign, rounding)[0], target
