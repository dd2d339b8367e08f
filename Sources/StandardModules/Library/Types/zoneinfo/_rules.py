"""What holds after the last change that a file lists: the rule of its last line, as POSIX has it."""

import re
from datetime import timedelta

_NAME = r"(?:[^<0-9:.,+-]{3,}|<[a-zA-Z0-9+-]{3,}>)"
_OFFSET = r"[+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?"
_TEXT = re.compile(rf"(?P<std>{_NAME})(?P<stdoff>{_OFFSET})(?:(?P<dst>{_NAME})(?P<dstoff>{_OFFSET})?)?", re.ASCII)


def _parse_offset(text):
    match = re.fullmatch(r"([+-])?(\d{1,3})(?::(\d{2})(?::(\d{2}))?)?", text, re.ASCII)
    if not match or int(match[2]) > 167:
        raise ValueError(f"Invalid transition time: {text}")
    seconds = int(match[2]) * 3600 + int(match[3] or 0) * 60 + int(match[4] or 0)
    return -seconds if match[1] == "-" else seconds


def _parse_day(text):
    """The local time at which a change happens in each year: a kind of day, its numbers, seconds in the day."""
    day, slash, time = text.partition("/")
    offset = _parse_offset(time) if slash else 7200
    if match := re.fullmatch(r"M(\d{1,2})\.(\d)\.(\d)", day, re.ASCII):
        month, week, weekday = map(int, match.groups())
        if not (1 <= month <= 12 and 1 <= week <= 5 and 0 <= weekday <= 6):
            raise ValueError(f"Invalid dst start/end date: {text}")
        return "M", month, week, weekday, offset
    if match := re.fullmatch(r"(J)?(\d{1,3})", day, re.ASCII):
        number, is_julian = int(match[2]), bool(match[1])
        if not is_julian <= number <= 365:
            raise ValueError(f"Invalid dst start/end date: {text}")
        return match[1] or "", number, offset
    raise ValueError(f"Invalid dst start/end date: {text}")


def _zone_offset(offset, kind, text):
    try:
        return -_parse_offset(offset)
    except ValueError as error:
        raise ValueError(f"Invalid {kind} offset in {text.encode()}") from error


def make_rule(text):
    """Standard time, and if there is daylight time that and its two changes."""
    match = _TEXT.match(text)
    head, *days = text.split(",", 2)
    if not match or match.end() != len(head):
        raise ValueError(f"{text} is not a valid TZ string")
    offset = _zone_offset(match["stdoff"], "STD", text)
    standard = (timedelta(seconds=offset), timedelta(0), match["std"].strip("<>"))
    if match["dst"] is None:
        if days:
            raise ValueError(f"Transition rule present without dst: {text}")
        return (standard,)
    saved = _zone_offset(match["dstoff"], "DST", text) if match["dstoff"] else offset + 3600
    daylight = (timedelta(seconds=saved), timedelta(seconds=saved - offset), match["dst"].strip("<>"))
    if len(days) != 2:
        raise ValueError(f"Missing transition rules: {text}")
    try:
        return standard, daylight, *map(_parse_day, days)
    except ValueError as error:
        raise ValueError(f"Malformed transition rule in TZ string: {text.encode()}") from error
