"""Dates of headers: read in the forms that are in use, written as RFC 5322 wants them."""

import calendar
import datetime
import time

# Where scripts find these names, and what their reprs say.
__name__ = "email.utils"

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_FULL_MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
]  # fmt: skip
_DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_ZONES = {
    "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400, "CST": -600,
    "CDT": -500, "MST": -700, "MDT": -600, "PST": -800, "PDT": -700,
}  # fmt: skip


def _month_number(name):
    for names in _MONTHS, _FULL_MONTHS:
        if name in names:
            return names.index(name) + 1
    return None


def _fields(data):
    """The day, month, year, time and zone of a date as texts, or None."""
    words = data.split()
    if words[0].endswith(",") or words[0].lower() in _DAYS:
        del words[0]
    else:
        comma = words[0].rfind(",")
        if comma >= 0:
            words[0] = words[0][comma + 1:]
    if len(words) == 3:
        parts = words[0].split("-")
        if len(parts) == 3:
            words = parts + words[1:]
    if len(words) == 4:
        head, sign, tail = words[3].partition("+")
        if not sign:
            head, sign, tail = words[3].partition("-")
        words[3:] = [head, sign + tail] if sign else [words[3], ""]
    return words[:5] if len(words) >= 5 else None


def _clock(text):
    """Hour, minute and second, or None."""
    text = text.removesuffix(",")
    parts = text.split(":")
    if len(parts) == 1 and "." in parts[0]:
        parts = parts[0].split(".")
    if len(parts) == 2:
        parts.append("0")
    if len(parts) != 3:
        return None
    try:
        return tuple(map(int, parts))
    except ValueError:
        return None


def _offset(zone):
    """Seconds east of UTC, or None."""
    zone = zone.upper()
    if zone in _ZONES:
        offset = _ZONES[zone]
    else:
        try:
            offset = int(zone)
        except ValueError:
            return None
        if offset == 0 and zone.startswith("-"):
            return None
    sign = -1 if offset < 0 else 1
    return sign * (abs(offset) // 100 * 3600 + abs(offset) % 100 * 60)


def _parsedate_tz(data):
    """As parsedate_tz(), with None for an offset that is not known."""
    if not data or not data.split():
        return None
    words = _fields(data)
    if words is None:
        return None
    day, month, year, clock, zone = words
    if not (day and month and year):
        return None
    number = _month_number(month.lower())
    if number is None:
        day, month = month, day.lower()
        number = _month_number(month)
        if number is None:
            return None
    day = day.removesuffix(",")
    if ":" in year:
        year, clock = clock, year
    year = year.removesuffix(",")
    if year and not year[0].isdigit():
        year, zone = zone, year
    time_of_day = _clock(clock)
    try:
        year, day = int(year), int(day)
    except ValueError:
        return None
    if time_of_day is None:
        return None
    if year < 100:
        year += 1900 if year > 68 else 2000
    return [year, number, day, *time_of_day, 0, 1, -1, _offset(zone)]


def parsedate_tz(data):
    """A date as the fields of a time tuple and the seconds east of UTC, or None."""
    parsed = _parsedate_tz(data)
    if parsed is None:
        return None
    if parsed[9] is None:
        parsed[9] = 0
    return tuple(parsed)


def parsedate(data):
    """A date as the fields of a time tuple, or None."""
    parsed = parsedate_tz(data)
    return parsed[:9] if isinstance(parsed, tuple) else parsed


def mktime_tz(data):
    """The timestamp of what parsedate_tz() has returned."""
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    return calendar.timegm(data) - data[9]


def parsedate_to_datetime(data):
    """A date as a datetime; naive when its zone is not known."""
    parsed = _parsedate_tz(data)
    if parsed is None:
        raise ValueError(f'Invalid date value or format "{data!s}"')
    *fields, offset = parsed
    if offset is None:
        return datetime.datetime(*fields[:6])
    return datetime.datetime(*fields[:6], tzinfo=datetime.timezone(datetime.timedelta(seconds=offset)))


def _format(fields, zone):
    day = _DAYS[fields[6]].title()
    month = _MONTHS[fields[1] - 1].title()
    return f"{day}, {fields[2]:02d} {month} {fields[0]:04d} {fields[3]:02d}:{fields[4]:02d}:{fields[5]:02d} {zone}"


def formatdate(timeval=None, localtime=False, usegmt=False):
    """A timestamp (by default the present) as a date of a header."""
    if timeval is None:
        timeval = time.time()
    moment = datetime.datetime.fromtimestamp(timeval, datetime.timezone.utc)
    if localtime:
        moment, usegmt = moment.astimezone(), False
    elif not usegmt:
        moment = moment.replace(tzinfo=None)
    return format_datetime(moment, usegmt)


def format_datetime(dt, usegmt=False):
    """A datetime as a date of a header."""
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = "GMT"
    else:
        zone = "-0000" if dt.tzinfo is None else dt.strftime("%z")
    return _format(dt.timetuple(), zone)


def localtime(dt=None, isdst=None):
    """A datetime (by default the present) in the local zone."""
    if isdst is not None:
        import warnings

        warnings._deprecated(
            "The 'isdst' parameter to 'localtime'", "{name} is deprecated and slated for removal in Python {remove}",
            remove=(3, 14),
        )  # fmt: skip
    if dt is None:
        dt = datetime.datetime.now()
    return dt.astimezone()
