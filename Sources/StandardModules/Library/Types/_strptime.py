"""Dates read by a format: the names of the locale, and the directives as regular expressions.

`time.strptime` itself is native; this is for those who look for its parts.
"""

import calendar
import locale
import re
import time

_DEFAULT = "%a %b %d %H:%M:%S %Y"


def _getlang():
    return locale.getlocale(locale.LC_TIME)


class LocaleTime:
    """Names of days and months in lower case, and how the locale writes dates."""

    def __init__(self):
        self.lang = _getlang()
        self.f_weekday, self.a_weekday = [[n.lower() for n in names] for names in (calendar.day_name, calendar.day_abbr)]
        self.f_month, self.a_month = [
            ["", *[n.lower() for n in names[1:]]] for names in (list(calendar.month_name), list(calendar.month_abbr))]
        self.am_pm = [time.strftime("%p", (1999, 3, 17, hour, 44, 55, 2, 76, 0)).lower() for hour in (1, 22)]
        self.LC_date_time, self.LC_date, self.LC_time = [self._format_of(name) for name in ("%c", "%x", "%X")]
        time.tzset()
        self.tzname, self.daylight = time.tzname, time.daylight
        standard = frozenset({"utc", "gmt", self.tzname[0].lower()})
        self.timezone = standard, frozenset({self.tzname[1].lower()} if self.daylight else ())

    def _format_of(self, directive):
        """The format that writes what a directive of the locale writes, found out with a date of different numbers."""
        text = time.strftime(directive, (1999, 3, 17, 22, 44, 55, 2, 76, 0)).lower()
        parts = [
            (self.f_weekday[2], "%A"), (self.f_month[3], "%B"), (self.a_weekday[2], "%a"), (self.a_month[3], "%b"),
            (self.am_pm[1], "%p"), ("1999", "%Y"), ("99", "%y"), ("22", "%H"), ("44", "%M"), ("55", "%S"),
            ("76", "%j"), ("17", "%d"), ("03", "%m"), ("3", "%m"), ("2", "%w"), ("10", "%I"),
        ]  # fmt: skip
        text = text.replace("%", "%%")
        for shown, name in parts:
            if shown:
                text = text.replace(shown, name)
        return text


_DIGITS = {
    "d": r"3[01]|[12]\d|0[1-9]|[1-9]| [1-9]", "f": r"\d{1,6}", "H": r"2[0-3]|[01]\d|\d", "I": r"1[0-2]|0[1-9]|[1-9]| [1-9]",
    "G": r"\d{4}", "Y": r"\d{4}", "y": r"\d{2}", "w": "[0-6]", "u": "[1-7]", "m": "1[0-2]|0[1-9]|[1-9]",
    "j": r"36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]", "M": r"[0-5]\d|\d", "S": r"6[01]|[0-5]\d|\d",
    "U": r"5[0-3]|[0-4]\d|\d", "W": r"5[0-3]|[0-4]\d|\d", "V": r"5[0-3]|0[1-9]|[1-4]\d|\d",
    "z": r"[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z)",
}  # fmt: skip


class TimeRE(dict):
    """Expressions by the letters of the directives."""

    def __init__(self, locale_time=None):
        self.locale_time = known = locale_time or LocaleTime()
        super().__init__({letter: f"(?P<{letter}>{digits})" for letter, digits in _DIGITS.items()})
        zones = [zone for zones in known.timezone for zone in zones]
        for letter, names in (
                ("A", known.f_weekday), ("a", known.a_weekday), ("B", known.f_month[1:]), ("b", known.a_month[1:]),
                ("p", known.am_pm), ("Z", zones)):
            self[letter] = self._names(names, letter)
        self["%"] = "%"
        for letter, format in ("c", known.LC_date_time), ("x", known.LC_date), ("X", known.LC_time):
            self[letter] = self.pattern(format)

    def _names(self, names, letter):
        """An expression for one of the names, the longest one first."""
        if not any(names):
            return ""
        return f"(?P<{letter}>{'|'.join(re.escape(n) for n in sorted(names, key=len, reverse=True))})"

    def pattern(self, format):
        """The expression of a format."""
        escaped = re.sub(r"([\\.^$*+?(){}\[\]|])", r"\\\1", format)
        return re.sub("%(.)", lambda match: self[match[1]], re.sub(r"\s+", lambda match: r"\s+", escaped))

    def compile(self, format):
        """The expression of a format, whatever the case of the text."""
        return re.compile(self.pattern(format), re.IGNORECASE)


def _strptime(data_string, format=_DEFAULT):
    """Return the fields of a time with its zone and offset, the microseconds, and those of the offset."""
    import _datetime

    for index, given in enumerate((data_string, format)):
        if not isinstance(given, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(given)}")
    fields = time.strptime(data_string, format)
    parts, offset, _ = _datetime.parse(data_string, format)
    beyond = 0 if offset is None else abs(offset) % 1_000_000 * (-1 if offset < 0 else 1)
    return (*fields, fields.tm_zone, fields.tm_gmtoff), parts[6], beyond


def _strptime_time(data_string, format=_DEFAULT):
    """Return a time tuple."""
    return time.strptime(data_string, format)


def _strptime_datetime(cls, data_string, format=_DEFAULT):
    """Return a moment of a class."""
    return cls.strptime(data_string, format)


# How long the expressions are that CPython has for the directives, for the places in its messages.
_LENGTHS = {
    "d": 41, "f": 17, "H": 24, "I": 26, "G": 15, "j": 71, "m": 26, "M": 17, "S": 24, "U": 24,
    "w": 12, "u": 12, "V": 31, "y": 11, "Y": 15, "z": 56, "A": 63, "a": 34, "B": 92, "b": 54,
    "p": 12, "Z": 14, "W": 24,
}  # fmt: skip
_COMPOSITES = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


def _refuse_repetition(format):
    """Raise what `re` says of a format whose directives come twice."""
    def group(match):
        name = match[1]
        if name in _COMPOSITES:
            return re.sub("%(.)", group, _COMPOSITES[name].replace(" ", r"\s+"))
        if name not in _LENGTHS:
            return name
        # The offset from UTC has two groups inside.
        inner = "(a)(a)" if name == "z" else ""
        return f"(?P<{name}>{inner}".ljust(_LENGTHS[name] - 1, "a") + ")"

    escaped = re.sub(r"([\\.^$*+?(){}\[\]|])", r"\\\1", format)
    re.compile(re.sub("%(.)", group, re.sub(r"\s+", r"\\s+", escaped)), re.IGNORECASE)
