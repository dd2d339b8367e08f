"""Dates, times and the spans between them."""

import time as _time

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"]

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059

_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH_NAMES = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


# MARK: The calendar


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS[month - 1]


def _days_before_year(year):
    previous = year - 1
    return previous * 365 + previous // 4 - previous // 100 + previous // 400


def _days_before_month(year, month):
    return sum(_DAYS[: month - 1]) + (month > 2 and _is_leap(year))


def _to_ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(ordinal):
    rest = ordinal - 1
    centuries4, rest = divmod(rest, 146097)
    centuries, rest = divmod(rest, 36524)
    fours, rest = divmod(rest, 1461)
    ones, rest = divmod(rest, 365)
    year = centuries4 * 400 + centuries * 100 + fours * 4 + ones + 1
    if ones == 4 or centuries == 4:
        return year - 1, 12, 31
    month = 1
    while rest >= _days_in_month(year, month):
        rest -= _days_in_month(year, month)
        month += 1
    return year, month, rest + 1


def _iso_week1_monday(year):
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _index(value, what="integer argument expected"):
    if isinstance(value, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(
            f"'{type(value).__name__}' object cannot be interpreted as an integer"
        ) from None


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second = _index(hour), _index(minute), _index(second)
    microsecond = _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(
            f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'"
        )


def _round_half_even(number):
    whole = int(number // 1)
    rest = number - whole
    if rest > 0.5 or rest == 0.5 and whole % 2:
        whole += 1
    return whole


# MARK: timedelta


class timedelta:
    """A span of time: days, seconds and microseconds."""

    __slots__ = ("_days", "_seconds", "_microseconds", "_hash")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        names = ("days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks")
        values = (days, seconds, microseconds, milliseconds, minutes, hours, weeks)
        for name, value in zip(names, values):
            if not isinstance(value, (int, float)):
                raise TypeError(
                    f"unsupported type for timedelta {name} component: {type(value).__name__}"
                )
        units = (86400_000_000, 1_000_000, 1, 1000, 60_000_000, 3600_000_000, 604800_000_000)
        total = 0
        fraction = 0.0
        for value, unit in zip(values, units):
            if isinstance(value, float):
                whole = value // 1
                total += int(whole) * unit
                part = (value - whole) * unit
                total += int(part // 1)
                fraction += part - part // 1
            else:
                total += value * unit
        if fraction:
            whole = int(fraction // 1)
            rest = fraction - whole
            total += whole
            if rest > 0.5 or rest == 0.5 and total % 2:
                total += 1
        return cls._from_microseconds(total)

    @classmethod
    def _from_microseconds(cls, total):
        seconds, microseconds = divmod(total, 1_000_000)
        days, seconds = divmod(seconds, 86400)
        if abs(days) > 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._days = days
        self._seconds = seconds
        self._microseconds = microseconds
        self._hash = -1
        return self

    days = property(lambda self: self._days, doc="Number of days.")
    seconds = property(lambda self: self._seconds, doc="Number of seconds.")
    microseconds = property(lambda self: self._microseconds, doc="Number of microseconds.")

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1_000_000 + self._microseconds

    def total_seconds(self):
        """Return the whole span in seconds."""
        return self._total() / 10**6

    def __repr__(self):
        parts = [
            f"{name}={value}"
            for name, value in (
                ("days", self._days), ("seconds", self._seconds),
                ("microseconds", self._microseconds),
            )
            if value
        ]  # fmt: skip
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            plural = "" if abs(self._days) == 1 else "s"
            text = f"{self._days} day{plural}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_microseconds(self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_microseconds(self._total() - other._total())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_microseconds(other._total() - self._total())
        return NotImplemented

    def __neg__(self):
        return timedelta._from_microseconds(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._from_microseconds(self._total() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._from_microseconds(_divide_and_round(self._total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta._from_microseconds(self._total() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._from_microseconds(_divide_and_round(self._total(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._from_microseconds(_divide_and_round(b * self._total(), a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_microseconds(self._total() % other._total())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._total(), other._total())
            return quotient, timedelta._from_microseconds(rest)
        return NotImplemented

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _divide_and_round(a, b):
    quotient, rest = divmod(a, b)
    rest *= 2
    if (rest > b if b > 0 else rest < b) or rest == b and quotient % 2:
        quotient += 1
    return quotient


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


# MARK: Texts


def _offset_text(offset, separator=":"):
    if offset is None:
        return ""
    sign = "-" if offset.days < 0 else "+"
    offset = abs(offset)
    hours, rest = divmod(offset, timedelta(hours=1))
    minutes, rest = divmod(rest, timedelta(minutes=1))
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if rest:
        text += f"{separator}{rest.seconds:02d}"
        if rest.microseconds:
            text += f".{rest.microseconds:06d}"
    return text


def _time_text(hour, minute, second, microsecond, timespec):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    forms = {
        "hours": "{:02d}",
        "minutes": "{:02d}:{:02d}",
        "seconds": "{:02d}:{:02d}:{:02d}",
        "milliseconds": "{:02d}:{:02d}:{:02d}.{:03d}",
        "microseconds": "{:02d}:{:02d}:{:02d}.{:06d}",
    }
    if timespec not in forms:
        raise ValueError("Unknown timespec value")
    if timespec == "milliseconds":
        microsecond //= 1000
    return forms[timespec].format(hour, minute, second, microsecond)


def _formatted(moment, format, timetuple):
    """strftime() with the directives that the system does not know."""
    result = []
    position = 0
    while position < len(format):
        char = format[position]
        position += 1
        if char != "%" or position == len(format):
            result.append(char)
            continue
        directive = format[position]
        position += 1
        if directive == "f":
            result.append(f"{getattr(moment, 'microsecond', 0):06d}")
        elif directive == "z":
            result.append(_offset_text(moment.utcoffset(), "") if hasattr(moment, "utcoffset") else "")
        elif directive == "Z":
            name = moment.tzname() if hasattr(moment, "tzname") else None
            result.append((name or "").replace("%", "%%"))
        elif directive == ":" and format[position : position + 1] == "z":
            position += 1
            result.append(_offset_text(moment.utcoffset()) if hasattr(moment, "utcoffset") else "")
        elif directive in "YG":
            year = timetuple[0] if directive == "Y" else moment.isocalendar()[0]
            result.append(f"{year:04d}")
        else:
            result.append("%" + directive)
    return _time.strftime("".join(result), timetuple)


# MARK: date


class date:
    """A day of the calendar."""

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month=None, day=None):
        if month is None or day is None:
            missing = "month' (pos 2)" if month is None else "day' (pos 3)"
            raise TypeError(f"function missing required argument '{missing}")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, t):
        """The local date of a POSIX timestamp."""
        return cls(*_time.localtime(t)[:3])

    @classmethod
    def today(cls):
        """The current date."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        """The date of a proleptic Gregorian ordinal: January 1 of year 1 is day 1."""
        if not 1 <= n <= _MAXORDINAL:
            raise ValueError("ordinal must be >= 1" if n < 1 else "year is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        """The date that a text in ISO 8601 format says."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_parse_iso_date(date_string))
        except ValueError as error:
            if str(error).startswith(("month", "day", "year")):
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The date of an ISO year, week and weekday."""
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"Year is out of range: {year}")
        weeks = (_iso_week1_monday(year + 1) - _iso_week1_monday(year)) // 7
        if not 1 <= week <= weeks:
            raise ValueError(f"Invalid week: {week}")
        if not 1 <= day <= 7:
            raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
        return cls.fromordinal(_iso_week1_monday(year) + (week - 1) * 7 + day - 1)

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def __repr__(self):
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        """Return ctime() style string."""
        weekday = _DAY_NAMES[self.weekday()]
        return f"{weekday} {_MONTH_NAMES[self._month - 1]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        """Return the date as a format says."""
        return _formatted(self, format, self.timetuple())

    def __format__(self, format_spec):
        if not isinstance(format_spec, str):
            raise TypeError(f"must be str, not {type(format_spec).__name__}")
        return self.strftime(format_spec) if format_spec else str(self)

    def isoformat(self):
        """Return the date in ISO 8601 format."""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def timetuple(self):
        """Return what time.localtime() would."""
        return _time.struct_time(
            (self._year, self._month, self._day, 0, 0, 0, self.weekday(), self._yearday(), -1)
        )

    def _yearday(self):
        return _days_before_month(self._year, self._month) + self._day

    def toordinal(self):
        """Return the proleptic Gregorian ordinal."""
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        """Return a date with other values for some fields."""
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
        )

    __replace__ = replace

    def weekday(self):
        """Return the day of the week; Monday is 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """Return the day of the week; Monday is 1."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """Return the ISO year, week number and weekday."""
        year = self._year
        today = self.toordinal()
        if today < _iso_week1_monday(year):
            year -= 1
        elif today >= _iso_week1_monday(year + 1):
            year += 1
        week, day = divmod(today - _iso_week1_monday(year), 7)
        return IsoCalendarDate((year, week + 1, day + 1))

    def _ordering(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return (self._year, self._month, self._day), (other._year, other._month, other._day)
        return None

    def __eq__(self, other):
        pair = self._ordering(other)
        return NotImplemented if pair is None else pair[0] == pair[1]

    def __lt__(self, other):
        pair = self._ordering(other)
        return NotImplemented if pair is None else pair[0] < pair[1]

    def __le__(self, other):
        pair = self._ordering(other)
        return NotImplemented if pair is None else pair[0] <= pair[1]

    def __gt__(self, other):
        pair = self._ordering(other)
        return NotImplemented if pair is None else pair[0] > pair[1]

    def __ge__(self, other):
        pair = self._ordering(other)
        return NotImplemented if pair is None else pair[0] >= pair[1]

    def __hash__(self):
        return hash((self._year, self._month, self._day))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other.days
        if not 0 < ordinal <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(ordinal)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day)


class IsoCalendarDate(tuple):
    """What isocalendar() returns."""

    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


# MARK: Time zones


class tzinfo:
    """A base for time zones."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        """Return local time for a datetime in UTC."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + dst


_no_name = object()


class timezone(tzinfo):
    """A fixed distance from UTC."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=_no_name):
        if not isinstance(offset, timedelta):
            raise TypeError(
                f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}"
            )
        if name is _no_name:
            if not offset and "utc" in cls.__dict__:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and "
                f"timedelta(hours=24), not {offset!r}."
            )
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        return None

    def fromutc(self, dt):
        return dt + self._offset


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


# MARK: time


class time:
    """A time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        (
            self._hour, self._minute, self._second, self._microsecond, self._fold,
        ) = _check_time(hour, minute, second, microsecond, fold)  # fmt: skip
        _check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string):
        """The time that a text in ISO 8601 format says."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_parse_iso_time(time_string.removeprefix("T")))
        except ValueError as error:
            if "must be in" in str(error):
                raise
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None

    def _key(self):
        """Microseconds of the day, in UTC where the zone is known."""
        key = ((self._hour * 60 + self._minute) * 60 + self._second) * 10**6 + self._microsecond
        offset = self.utcoffset()
        return key if offset is None else key - offset._total()

    def _compared(self, other, compare, is_equality=False):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            if is_equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware times")
        return compare(self._key(), other._key())

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b, True)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._microsecond or self._second:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        if self._fold:
            parts.append("fold=1")
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def isoformat(self, timespec="auto"):
        """Return the time in ISO 8601 format."""
        text = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + _offset_text(self.utcoffset())

    __str__ = isoformat

    def strftime(self, format):
        """Return the time as a format says."""
        moment = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return _formatted(self, format, moment)

    def __format__(self, format_spec):
        return self.strftime(format_spec) if format_spec else str(self)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """Return a time with other values for some fields."""
        return type(self)(
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    __replace__ = replace

    def __reduce__(self):
        return self.__class__, (
            self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
        )  # fmt: skip


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


# MARK: datetime


class datetime(date):
    """A day and a time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(
        cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None,
        *, fold=0,
    ):  # fmt: skip
        self = date.__new__(cls, year, month, day)
        (
            self._hour, self._minute, self._second, self._microsecond, self._fold,
        ) = _check_time(hour, minute, second, microsecond, fold)  # fmt: skip
        _check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The local time of a POSIX timestamp, or that in a zone."""
        _check_tzinfo(tz)
        total = _round_half_even(timestamp * 10**6) if isinstance(timestamp, float) else timestamp * 10**6
        seconds, microseconds = divmod(total, 10**6)
        if tz is None:
            return cls(*_time.localtime(seconds)[:6], microseconds)
        moment = cls(*_time.gmtime(seconds)[:6], microseconds, tz)
        return tz.fromutc(moment)

    @classmethod
    def utcfromtimestamp(cls, t):
        """The time in UTC of a POSIX timestamp, without a zone."""
        return cls.fromtimestamp(t, UTC).replace(tzinfo=None)

    @classmethod
    def now(cls, tz=None):
        """The current time, local or in a zone."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """The current time in UTC, without a zone."""
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A date and a time of day together."""
        if tzinfo is True:
            tzinfo = time.tzinfo
        return cls(
            date.year, date.month, date.day, time.hour, time.minute, time.second,
            time.microsecond, tzinfo, fold=time.fold,
        )  # fmt: skip

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n)) if 1 <= n <= _MAXORDINAL else date.fromordinal(n)

    @classmethod
    def fromisoformat(cls, date_string):
        """The moment that a text in ISO 8601 format says."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            end = _iso_date_end(date_string)
            day = _parse_iso_date(date_string[:end])
            rest = date_string[end + 1 :]
            return cls(*day, *(_parse_iso_time(rest) if len(date_string) > end else ()))
        except ValueError as error:
            if "must be in" in str(error) or "out of range" in str(error):
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None

    @classmethod
    def strptime(cls, date_string, format):
        """The moment that a text says in a given format."""
        fields, microsecond, offset, name = _parse_with_format(date_string, format)
        tz = None
        if offset is not None:
            tz = timezone(offset, name) if name else timezone(offset)
        return cls(*fields, microsecond, tz)

    def timetuple(self):
        dst = self.dst()
        return _time.struct_time((
            self._year, self._month, self._day, self._hour, self._minute, self._second,
            self.weekday(), self._yearday(), -1 if dst is None else int(bool(dst)),
        ))  # fmt: skip

    def utctimetuple(self):
        """Return what time.gmtime() would."""
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _time.struct_time((
            moment._year, moment._month, moment._day, moment._hour, moment._minute,
            moment._second, moment.weekday(), moment._yearday(), 0,
        ))  # fmt: skip

    def timestamp(self):
        """Return the POSIX timestamp."""
        if self._tzinfo is None:
            return _time.mktime(self.timetuple()) + self._microsecond / 10**6
        return (self - _epoch).total_seconds()

    def date(self):
        """Return the day."""
        return date(self._year, self._month, self._day)

    def time(self):
        """Return the time of day, without the zone."""
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """Return the time of day, with the zone."""
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)  # fmt: skip

    def replace(
        self, year=None, month=None, day=None, hour=None, minute=None, second=None,
        microsecond=None, tzinfo=True, *, fold=None,
    ):  # fmt: skip
        return type(self)(
            self._year if year is None else year,
            self._month if month is None else month,
            self._day if day is None else day,
            self._hour if hour is None else hour,
            self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    __replace__ = replace

    def astimezone(self, tz=None):
        """Return the same moment in another zone, the local one by default."""
        own = self._tzinfo
        if own is None or own.utcoffset(self) is None:
            own = _local_zone(self.timestamp())
            moment = self.replace(tzinfo=own)
        else:
            moment = self
        if tz is None:
            tz = _local_zone(moment.timestamp())
        elif not isinstance(tz, tzinfo_class):
            raise TypeError("tz argument must be an instance of tzinfo")
        if tz is own:
            return moment
        utc = (moment - moment.utcoffset()).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def ctime(self):
        clock = f"{self._hour:02d}:{self._minute:02d}:{self._second:02d}"
        weekday = _DAY_NAMES[self.weekday()]
        return f"{weekday} {_MONTH_NAMES[self._month - 1]} {self._day:2d} {clock} {self._year:04d}"

    def isoformat(self, sep="T", timespec="auto"):
        """Return the moment in ISO 8601 format."""
        clock = _time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return date.isoformat(self) + sep + clock + _offset_text(self.utcoffset())

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ", ".join(map(str, parts))
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({text})"

    def __str__(self):
        return self.isoformat(sep=" ")

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def _key(self):
        """Microseconds since year 1, without regard to the zone."""
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        return (self.toordinal() * 86400 + seconds) * 10**6 + self._microsecond

    def _compared(self, other, compare, is_equality=False):
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if is_equality:
                return False
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        if mine is None or self._tzinfo is other._tzinfo:
            return compare(self._key(), other._key())
        return compare(self._key() - mine._total(), other._key() - theirs._total())

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b, True)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._key() if offset is None else self._key() - offset._total())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        total = self._key() + other._total()
        seconds, microsecond = divmod(total, 10**6)
        ordinal, seconds = divmod(seconds, 86400)
        if not 0 < ordinal <= _MAXORDINAL:
            raise OverflowError("date value out of range")
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return type(self)(*_from_ordinal(ordinal), hour, minute, second, microsecond, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        difference = timedelta._from_microseconds(self._key() - other._key())
        if self._tzinfo is other._tzinfo:
            return difference
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return difference
        if mine is None or theirs is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return difference + theirs - mine

    def __reduce__(self):
        return self.__class__, (
            self._year, self._month, self._day, self._hour, self._minute, self._second,
            self._microsecond, self._tzinfo,
        )  # fmt: skip


tzinfo_class = tzinfo
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_epoch = datetime(1970, 1, 1, tzinfo=UTC)


def _local_zone(timestamp):
    moment = _time.localtime(timestamp)
    return timezone(timedelta(seconds=moment.tm_gmtoff), moment.tm_zone)


# MARK: Parsing


def _digits(text, start, count):
    part = text[start : start + count]
    if len(part) != count or not part.isdigit() or not part.isascii():
        raise ValueError("not a number")
    return int(part)


def _iso_date_end(text):
    """How many characters of a text are its date."""
    has_dashes = text[4:5] == "-"
    if text[5 if has_dashes else 4 : 6 if has_dashes else 5] == "W":
        length = 8 if has_dashes else 7
        following = text[length : length + 2]
        if has_dashes and following[:1] == "-" and following[1:].isdigit():
            return length + 2
        if not has_dashes and following[:1].isdigit():
            return length + 1
        return length
    return 10 if has_dashes else 8


def _parse_iso_date(text):
    if len(text) not in (7, 8, 10):
        raise ValueError("not a date")
    year = _digits(text, 0, 4)
    has_dashes = text[4] == "-"
    position = 5 if has_dashes else 4
    if text[position : position + 1] == "W":
        week = _digits(text, position + 1, 2)
        position += 3
        day = 1
        if len(text) > position:
            if has_dashes != (text[position] == "-"):
                raise ValueError("inconsistent separators")
            day = _digits(text, position + has_dashes, 1)
        made = date.fromisocalendar(year, week, day)
        return made.year, made.month, made.day
    month = _digits(text, position, 2)
    position += 2
    if has_dashes != (text[position : position + 1] == "-"):
        raise ValueError("inconsistent separators")
    position += has_dashes
    if len(text) != position + 2:
        raise ValueError("not a date")
    return year, month, _digits(text, position, 2)


def _parse_iso_time(text):
    """Hour, minute, second, microsecond and zone."""
    zone = None
    clock = text
    for position, char in enumerate(text):
        if char in "+-Z":
            clock = text[:position]
            zone = _parse_iso_zone(text[position:])
            break
    return *_parse_iso_clock(clock), zone


def _parse_iso_clock(text):
    has_colons = ":" in text
    values = [0, 0, 0]
    position = 0
    for place in range(3):
        values[place] = _digits(text, position, 2)
        position += 2
        if position == len(text):
            return *values, 0
        if text[position] in ".,":
            if place != 2:
                raise ValueError("no seconds before the fraction")
            break
        if has_colons != (text[position] == ":"):
            raise ValueError("inconsistent separators")
        position += has_colons
    fraction = text[position + 1 :]
    if text[position] not in ".," or not fraction.isdigit():
        raise ValueError("not a fraction")
    return *values, int(fraction[:6].ljust(6, "0"))


def _parse_iso_zone(text):
    if text == "Z":
        return UTC
    hour, minute, second, microsecond = _parse_iso_clock(text[1:])
    offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=microsecond)
    return timezone(-offset if text[0] == "-" else offset)


def _parse_with_format(text, format):
    """strptime() of the module time, with microseconds and zones."""
    plain = []
    position = 0
    has_more = False
    while position < len(format):
        if format.startswith("%%", position):
            plain.append("%%")
            position += 2
            continue
        has_more = has_more or format.startswith(("%f", "%z"), position)
        plain.append(format[position])
        position += 1
    if not has_more:
        return _time.strptime(text, format)[:6], 0, None, None
    text, format, microsecond, offset = _take_extras(text, format)
    return _time.strptime(text, format)[:6], microsecond, offset, None


def _take_extras(text, format):
    """Take what %f and %z match out of the text; what is before them has a known shape."""
    microsecond = 0
    offset = None
    mismatch = ValueError(f"time data {text!r} does not match format {format!r}")
    if format.endswith("%z"):
        format = format[:-2]
        if text.endswith("Z"):
            text, offset = text[:-1], timedelta(0)
        else:
            start = max(text.rfind("+"), text.rfind("-"))
            try:
                offset = _parse_iso_zone(text[start:]).utcoffset(None)
            except (ValueError, IndexError):
                raise mismatch from None
            text = text[:start]
    place = format.find("%f")
    if place >= 0:
        before, after = format[:place], format[place + 2 :]
        mark = before[-1:]
        start = text.rfind(mark) + 1 if mark and mark in text else -1
        end = start
        while 0 <= start and end < len(text) and end - start < 6 and text[end].isdigit():
            end += 1
        if start < 0 or end == start:
            raise mismatch
        microsecond = int(text[start:end].ljust(6, "0"))
        text = text[: start - 1] + text[end:]
        format = before[:-1] + after
    return text, format, microsecond, offset
