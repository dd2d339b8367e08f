"""Dates, times and the spans between them."""

import time as _time

import _datetime
from _datetime import date, datetime, time, timedelta
from _operator import index as _index

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"]

MINYEAR = 1
MAXYEAR = 9999

_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH_NAMES = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_DAY = timedelta(1)
_SECOND = timedelta(seconds=1)


# MARK: Time zones


class tzinfo:
    """A base for time zones."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)

    def tzname(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
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

    def __reduce__(self):
        arguments = getattr(self, "__getinitargs__", tuple)()
        return self.__class__, arguments, self.__getstate__()


# As in CPython there is one such class in a process, however often the module is loaded.
tzinfo = _datetime.set_zone_class(tzinfo)
_no_name = object()


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=_no_name):
        if not isinstance(offset, timedelta):
            raise TypeError(
                f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}"
            )
        if name is _no_name:
            if not offset and cls is timezone and "utc" in cls.__dict__:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -_DAY < offset < _DAY:
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and "
                f"timedelta(hours=24), not {offset!r}."
            )
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __getinitargs__(self):
        """Return state as tuple, for pickle."""
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return timezone, self.__getinitargs__()

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"datetime.timezone({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt, /):
        """Return fixed offset."""
        _check_moment("utcoffset", dt)
        return self._offset

    def tzname(self, dt, /):
        """If name is specified, return it; otherwise "UTC" and the offset."""
        _check_moment("tzname", dt)
        if self._name is not None:
            return self._name
        return "UTC" + _datetime.offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt, /):
        """Return None."""
        _check_moment("dst", dt)
        return None

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset


def _check_moment(name, dt):
    if dt is not None and not isinstance(dt, datetime):
        raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LOCAL_EPOCH = datetime(1970, 1, 1)


class IsoCalendarDate(tuple):
    """What isocalendar() returns."""

    __slots__ = ()
    __module__ = "datetime"

    def __new__(cls, year, week, weekday, /):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


# MARK: Formats


def _formatted(moment, format, timetuple):
    """strftime() with the directives that the system does not know."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    if not any([directive in format for directive in ("%f", "%z", "%Z", "%:")]):
        return _time.strftime(format, timetuple)
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
            result.append(_zone_text(moment, ""))
        elif directive == "Z":
            name = moment.tzname() if hasattr(moment, "tzname") else None
            result.append((name or "").replace("%", "%%"))
        elif directive == ":" and format[position : position + 1] == "z":
            position += 1
            result.append(_zone_text(moment, ":"))
        else:
            result.append("%" + directive)
    return _time.strftime("".join(result), timetuple)


def _zone_text(moment, separator):
    offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
    return _datetime.offset_text(offset, separator)


def _format(self, format_spec, /):
    """Formats self with strftime."""
    if not isinstance(format_spec, str):
        raise TypeError(f"must be str, not {type(format_spec).__name__}")
    return self.strftime(format_spec) if format_spec else str(self)


_Function = type(_zone_text)


def _extending(base):
    """Moves what a class declares into a built-in class."""

    def extend(cls):
        members = {}
        for name, value in vars(cls).items():
            function = getattr(value, "__func__", value)
            if not isinstance(function, _Function):
                continue
            function.__qualname__ = f"{base.__name__}.{name}"
            members[name] = value
        _datetime.add_members(base, members)

    return extend


# MARK: What dates and moments do rarely


@_extending(date)
class _Date:
    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """Create a date from a POSIX timestamp."""
        if timestamp is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return cls(*_time.localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        """Current date or datetime: same as self.__class__.fromtimestamp(time.time())."""
        return cls.fromtimestamp(_time.time())

    def ctime(self):
        """Return ctime() style string."""
        weekday = _DAY_NAMES[self.weekday()]
        return f"{weekday} {_MONTH_NAMES[self.month - 1]} {self.day:2d} 00:00:00 {self.year:04d}"

    def strftime(self, format):
        """format -> strftime() style string."""
        return _formatted(self, format, self.timetuple())

    def __format__(self, format_spec, /):
        """Formats self with strftime."""
        return _format(self, format_spec)

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        return _time.struct_time(
            (self.year, self.month, self.day, 0, 0, 0, self.weekday(), _yearday(self), -1)
        )

    def isocalendar(self):
        """Return a named tuple containing ISO year, week number, and weekday."""
        weekday = self.weekday()
        # The Thursday of a week says which year the week belongs to.
        thursday = self.toordinal() - weekday + 3
        year = date.fromordinal(thursday).year
        return IsoCalendarDate(
            year, (thursday - date(year, 1, 1).toordinal()) // 7 + 1, weekday + 1)


def _yearday(moment):
    return moment.toordinal() - date(moment.year, 1, 1).toordinal() + 1


@_extending(time)
class _Time:
    def strftime(self, format):
        """format -> strftime() style string."""
        moment = (1900, 1, 1, self.hour, self.minute, self.second, 0, 1, -1)
        return _formatted(self, format, moment)

    def __format__(self, format_spec, /):
        """Formats self with strftime."""
        return _format(self, format_spec)


def _split_timestamp(timestamp):
    """Whole seconds and microseconds; half a microsecond goes to the even side."""
    if not isinstance(timestamp, float):
        return _index(timestamp), 0
    if timestamp != timestamp:
        raise ValueError("Invalid value NaN (not a number)")
    if timestamp in (float("inf"), -float("inf")):
        raise OverflowError("cannot convert float infinity to integer")
    seconds = int(timestamp)
    microseconds = round((timestamp - seconds) * 1e6)
    if microseconds >= 1_000_000:
        return seconds + 1, microseconds - 1_000_000
    return (seconds - 1, microseconds + 1_000_000) if microseconds < 0 else (seconds, microseconds)


@_extending(datetime)
class _Moment:
    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """timestamp[, tz] -> tz's local time from POSIX timestamp."""
        if tz is not None and not isinstance(tz, tzinfo):
            raise TypeError(
                "tzinfo argument must be None or of a tzinfo subclass, not type "
                f"'{type(tz).__name__}'")
        seconds, microsecond = _split_timestamp(timestamp)
        if tz is None:
            *fields, fold = _datetime.local_fields(seconds)
            return cls(*fields, microsecond, fold=fold) if fold else cls(*fields, microsecond)
        return tz.fromutc(cls(*_time.gmtime(seconds)[:6], microsecond, tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The UTC time of a POSIX timestamp, without a zone."""
        _warn("utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)")
        seconds, microsecond = _split_timestamp(timestamp)
        return cls(*_time.gmtime(seconds)[:6], microsecond)

    @classmethod
    def utcnow(cls):
        """Return a new datetime representing UTC day and time."""
        _warn("utcnow", "now(datetime.UTC)")
        seconds, microsecond = _split_timestamp(_time.time())
        return cls(*_time.gmtime(seconds)[:6], microsecond)

    @classmethod
    def strptime(cls, date_string, format, /):
        """string, format -> new datetime parsed from a string (like time.strptime())."""
        for place, value in enumerate((date_string, format), 1):
            if not isinstance(value, str):
                raise TypeError(f"strptime() argument {place} must be str, not {type(value).__name__}")
        fields, offset, name = _datetime.parse(date_string, format)
        if offset is None:
            return cls(*fields)
        offset = timedelta(microseconds=offset)
        return cls(*fields, timezone(offset, name) if name else timezone(offset))

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        dst = self.dst()
        return _time.struct_time((
            self.year, self.month, self.day, self.hour, self.minute, self.second,
            self.weekday(), _yearday(self), -1 if dst is None else 1 if dst else 0,
        ))  # fmt: skip

    def utctimetuple(self):
        """Return UTC time tuple, compatible with time.localtime()."""
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _time.struct_time((
            moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second,
            moment.weekday(), _yearday(moment), 0,
        ))  # fmt: skip

    def timestamp(self):
        """Return POSIX timestamp as float."""
        if self.tzinfo is None:
            return _local_seconds(self) + self.microsecond / 1e6
        return (self - _EPOCH).total_seconds()

    def astimezone(self, tz=None):
        """tz -> convert to local time in new timezone tz"""
        if tz is not None and not isinstance(tz, tzinfo):
            raise TypeError(
                "tzinfo argument must be None or of a tzinfo subclass, not type "
                f"'{type(tz).__name__}'")
        moment, own = self, self.tzinfo
        offset = None if own is None else own.utcoffset(self)
        if offset is None:
            seconds, other = _local_seconds(self), _local_seconds(self.replace(fold=1 - self.fold))
            # In a gap the fold means the side that it does not mean elsewhere.
            if other != seconds and (other > seconds) == bool(self.fold):
                seconds = other
            own = _local_zone(seconds)
            moment = self.replace(tzinfo=own)
            offset = own.utcoffset(self)
        if tz is own:
            return moment
        moment -= offset
        if tz is None:
            tz = _local_zone((moment.replace(tzinfo=UTC) - _EPOCH) // _SECOND)
        return tz.fromutc(moment.replace(tzinfo=tz))

    def ctime(self):
        """Return ctime() style string."""
        clock = f"{self.hour:02d}:{self.minute:02d}:{self.second:02d}"
        weekday = _DAY_NAMES[self.weekday()]
        return f"{weekday} {_MONTH_NAMES[self.month - 1]} {self.day:2d} {clock} {self.year:04d}"


def _warn(name, instead):
    import warnings

    warnings.warn(
        f"datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. "
        "Use timezone-aware objects to represent datetimes in UTC: "
        f"datetime.datetime.{instead}.",
        DeprecationWarning, stacklevel=3)  # fmt: skip


def _local_zone(seconds):
    moment = _time.localtime(seconds)
    return timezone(timedelta(seconds=moment.tm_gmtoff), moment.tm_zone)


def _local_seconds(moment):
    """The POSIX time of a local moment; its fold chooses where there are two, or none (PEP 495)."""
    if moment.tzinfo is not None:
        moment = moment.replace(tzinfo=None)
    wanted = (moment - _LOCAL_EPOCH) // _SECOND
    day = 24 * 3600

    def local(seconds):
        return seconds + _datetime.local_offset(seconds)

    distance = local(wanted) - wanted
    first = wanted - distance
    found = local(first)
    if found == wanted:
        # Is there another one, a day earlier or later by the zone's other offset?
        near = first + (day if moment.fold else -day)
        other = local(near) - near
        if other == distance:
            return first
    else:
        other = found - first
    second = wanted - other
    if local(second) == wanted:
        return second
    if found == wanted:
        return first
    return (max, min)[moment.fold](first, second)


for _cls, _values in (
    (date, (date(1, 1, 1), date(9999, 12, 31), timedelta(days=1))),
    (time, (time(), time(23, 59, 59, 999999), timedelta(microseconds=1))),
    (datetime, (datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999), timedelta(microseconds=1))),
    (timedelta, (
        timedelta(-999999999), timedelta(999999999, 86399, 999999), timedelta(microseconds=1),
    )),
):  # fmt: skip
    _datetime.add_members(_cls, dict(zip(("min", "max", "resolution"), _values)))
del _cls, _values
