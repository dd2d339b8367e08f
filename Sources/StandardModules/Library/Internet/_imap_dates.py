"""Dates, flags and numbers as servers of IMAP write them."""

import calendar
import re
import time
from datetime import datetime, timedelta, timezone

# Where scripts find these names, and what their reprs say.
__name__ = "imaplib"

Months = " Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")
Mon2num = {name.encode(): number for number, name in enumerate(Months) if number}
Flags = re.compile(rb".*FLAGS \((?P<flags>[^\)]*)\)")
InternalDate = re.compile(
    rb'.*INTERNALDATE "(?P<day>[ 0123][0-9])-(?P<mon>[A-Z][a-z][a-z])-(?P<year>[0-9][0-9][0-9][0-9])'
    rb" (?P<hour>[0-9][0-9]):(?P<min>[0-9][0-9]):(?P<sec>[0-9][0-9])"
    rb' (?P<zonen>[-+])(?P<zoneh>[0-9][0-9])(?P<zonem>[0-9][0-9])"')


def Internaldate2tuple(resp):
    """The local time of a date in an answer, or None."""
    match = InternalDate.match(resp)
    if not match:
        return None
    day, year, hour, minute, second, zone_hours, zone_minutes = (
        int(match[name]) for name in ("day", "year", "hour", "min", "sec", "zoneh", "zonem"))
    zone = (zone_hours * 60 + zone_minutes) * 60 * (-1 if match["zonen"] == b"-" else 1)
    return time.localtime(calendar.timegm((year, Mon2num[match["mon"]], day, hour, minute, second)) - zone)


def Int2AP(num):
    """A number in letters from A to P."""
    return b"".join(b"ABCDEFGHIJKLMNOP"[int(digit, 16):][:1] for digit in f"{int(abs(num)):x}") if int(num) else b""


def ParseFlags(resp):
    """The flags in an answer."""
    match = Flags.match(resp)
    return tuple(match["flags"].split()) if match else ()


def _local_offset(date):
    try:
        return date.tm_gmtoff
    except AttributeError:
        if not time.daylight:
            return -time.timezone
        is_summer = date[8] if date[8] != -1 else time.localtime(time.mktime(date))[8]
        return -(time.altzone if is_summer else time.timezone)


def Time2Internaldate(date_time):
    """A date as servers want it; a text between quotes is one already."""
    if isinstance(date_time, str) and date_time[:1] == date_time[-1:] == '"':
        return date_time
    if isinstance(date_time, (int, float)):
        date_time = datetime.fromtimestamp(date_time, timezone.utc).astimezone()
    elif isinstance(date_time, tuple):
        offset = timezone(timedelta(seconds=_local_offset(date_time)))
        date_time = datetime(*date_time[:6], tzinfo=offset)
    elif not isinstance(date_time, datetime):
        raise ValueError("date_time not of a known type")
    elif date_time.tzinfo is None:
        raise ValueError("date_time must be aware")
    return date_time.strftime(f'"%d-{Months[date_time.month]}-%Y %H:%M:%S %z"')
