"""What holds after the last change that a file lists: the rule of its last line, as POSIX has it."""

import re
from datetime import date, timedelta

_NAME = r"(?:[^<0-9:.,+-]{3,}|<[a-zA-Z0-9+-]{3,}>)"
_OFFSET = r"[+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?"
_TEXT = re.compile(rf"(?P<std>{_NAME})(?P<stdoff>{_OFFSET})(?:(?P<dst>{_NAME})(?P<dstoff>{_OFFSET})?)?", re.ASCII)


def _parse_offset(text):
    match = re.fullmatch(r"([+-])?(\d{1,3})(?::(\d{2})(?::(\d{2}))?)?", text, re.ASCII)
    if not match or int(match[2]) > 167:
        raise ValueError(f"Invalid transition time: {text}")
    seconds = int(match[2]) * 3600 + int(match[3] or 0) * 60 + int(match[4] or 0)
    return -seconds if match[1] == "-" else seconds


class Rule:
    """Standard time alone, or standard and daylight time that begin on days of each year."""

    def __init__(self, standard, daylight=None, start=None, end=None):
        self.standard = standard
        self.daylight = daylight
        self.start, self.end = start, end
        self.is_fixed = daylight is None
        self._saving = 0 if daylight is None else int((daylight[0] - standard[0]).total_seconds())
        self._offset = int(standard[0].total_seconds())
        self._years = {}

    def _changes(self, year):
        """When daylight time begins and ends in a year, in local time; computed once."""
        found = self._years.get(year)
        if found is None:
            found = self._years[year] = self.start(year), self.end(year)
        return found

    def at_local(self, seconds, year, fold):
        """What holds at a local time."""
        if self.is_fixed:
            return self.standard
        start, end = self._changes(year)
        if fold == (self._saving >= 0):
            end -= self._saving
        else:
            start += self._saving
        is_daylight = start <= seconds < end if start < end else not end <= seconds < start
        return self.daylight if is_daylight else self.standard

    def at_utc(self, seconds, year):
        """What holds at a moment, and whether its local time is the second of two that read alike."""
        if self.is_fixed:
            return self.standard, 0
        start, end = self._changes(year)
        start, end = start - self._offset, end - self._offset - self._saving
        is_daylight = start <= seconds < end if start < end else not end <= seconds < start
        ambiguous = end if self._saving > 0 else start
        fold = is_daylight == (self._saving < 0) and ambiguous <= seconds < ambiguous + abs(self._saving)
        return (self.daylight if is_daylight else self.standard), int(fold)


def _parse_day(text):
    """A function from a year to the local time, in seconds, at which a change happens."""
    day, slash, time = text.partition("/")
    offset = _parse_offset(time) if slash else 7200
    if match := re.fullmatch(r"M(\d{1,2})\.(\d)\.(\d)", day, re.ASCII):
        month, week, weekday = map(int, match.groups())
        if not (1 <= month <= 12 and 1 <= week <= 5 and 0 <= weekday <= 6):
            raise ValueError(f"Invalid dst start/end date: {text}")
        return lambda year: _week_day(year, month, week, weekday) * 86400 + offset
    if match := re.fullmatch(r"(J)?(\d{1,3})", day, re.ASCII):
        number, is_julian = int(match[2]), bool(match[1])
        if not is_julian <= number <= 365:
            raise ValueError(f"Invalid dst start/end date: {text}")
        return lambda year: _year_day(year, number, is_julian) * 86400 + offset
    raise ValueError(f"Invalid dst start/end date: {text}")


def _week_day(year, month, week, weekday):
    first = date(year, month, 1)
    day = 1 + (weekday - first.isoweekday()) % 7 + (week - 1) * 7
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
    length = 31 if following is None else (following - first).days
    if day > length:
        day -= 7
    return first.toordinal() - 719163 + day - 1


def _year_day(year, number, is_julian):
    if is_julian:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        number += (leap and number >= 60) - 1
    return date(year, 1, 1).toordinal() - 719163 + number


def make_rule(text):
    """The rule that a text stands for."""
    match = _TEXT.match(text)
    head, *days = text.split(",", 2)
    if not match or match.end() != len(head):
        raise ValueError(f"{text} is not a valid TZ string")
    offset = -_parse_offset(match["stdoff"])
    standard = (timedelta(seconds=offset), timedelta(0), match["std"].strip("<>"))
    if match["dst"] is None:
        if days:
            raise ValueError(f"Transition rule present without dst: {text}")
        return Rule(standard)
    saved = -_parse_offset(match["dstoff"]) if match["dstoff"] else offset + 3600
    daylight = (timedelta(seconds=saved), timedelta(seconds=saved - offset), match["dst"].strip("<>"))
    if len(days) != 2:
        raise ValueError(f"Missing transition rules: {text}")
    return Rule(standard, daylight, *map(_parse_day, days))
