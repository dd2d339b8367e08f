"""Numbers, dates and times of TOML."""

import re
from datetime import date, datetime, time, timedelta, timezone

_time = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_number = re.compile(
    r"""
    0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)
    | [+-]?(?:0|[1-9](?:_?[0-9])*)(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)
    """,
    re.VERBOSE,
)
_local_time = re.compile(_time)
_date = re.compile(
    rf"""
    ([0-9]{{4}})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])
    (?:[Tt ]{_time}(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?
    """.replace("[Tt ]", "[Tt\\ ]"),
    re.VERBOSE,
)


def match_to_date(text, position):
    """Return a date or a moment and where it ends."""
    match = _date.match(text, position)
    if not match:
        return None
    year, month, day, hour, minute, second, fraction, zulu, sign, hours, minutes = match.groups()
    if hour is None:
        return date(int(year), int(month), int(day)), match.end()
    zone = None
    if zulu:
        zone = timezone.utc
    elif sign:
        offset = timedelta(hours=int(sign + hours), minutes=int(sign + minutes))
        zone = timezone(offset)
    moment = datetime(
        int(year), int(month), int(day), int(hour), int(minute), int(second), _micros(fraction), zone
    )
    return moment, match.end()


def match_to_time(text, position):
    """Return a time of the day and where it ends."""
    match = _local_time.match(text, position)
    if not match:
        return None
    hour, minute, second, fraction = match.groups()
    return time(int(hour), int(minute), int(second), _micros(fraction)), match.end()


def _micros(fraction):
    return int(fraction.ljust(6, "0")) if fraction else 0


def match_to_number(text, position, parse_float):
    """Return a number and where it ends."""
    match = _number.match(text, position)
    if not match:
        return None
    if match["float"]:
        return parse_float(match.group()), match.end()
    return int(match.group(), 0), match.end()
