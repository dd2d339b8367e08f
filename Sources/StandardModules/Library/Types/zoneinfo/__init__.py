"""Time zones of the IANA database, as the system has it (PEP 615)."""

import weakref
from collections import OrderedDict
from datetime import tzinfo

import _zones
from _zones import find, from_utc
from zoneinfo import _tzpath
from zoneinfo._common import ZoneInfoNotFoundError, load_tzdata
from zoneinfo._rules import make_rule
from zoneinfo._tzif import read_zone
from zoneinfo._tzpath import InvalidTZPathWarning, available_timezones, reset_tzpath

__all__ = [
    "ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError",
    "InvalidTZPathWarning",
]  # fmt: skip

_NOTHING = (None, None, None)


class ZoneInfo(tzinfo):
    """A time zone: its offset from UTC at each moment."""

    _strong_cache_size = 8
    _strong_cache = OrderedDict()
    _weak_cache = weakref.WeakValueDictionary()

    def __init_subclass__(cls):
        cls._strong_cache = OrderedDict()
        cls._weak_cache = weakref.WeakValueDictionary()

    def __new__(cls, key):
        zone = cls._weak_cache.get(key)
        if zone is None:
            zone = cls._weak_cache.setdefault(key, cls._new_instance(key))
            zone._from_cache = True
        cls._strong_cache[key] = cls._strong_cache.pop(key, zone)
        if len(cls._strong_cache) > cls._strong_cache_size:
            cls._strong_cache.popitem(last=False)
        return zone

    @classmethod
    def no_cache(cls, key):
        """A zone that is not the one that others of its key are."""
        zone = cls._new_instance(key)
        zone._from_cache = False
        return zone

    @classmethod
    def _new_instance(cls, key):
        zone = super().__new__(cls)
        zone._key = key
        zone._file_path = zone._find_file(key)
        if zone._file_path is not None:
            with open(zone._file_path, "rb") as file:
                zone._load(file)
        else:
            with load_tzdata(key) as file:
                zone._load(file)
        return zone

    @classmethod
    def from_file(cls, fobj, /, key=None):
        """The zone that a file holds."""
        zone = super().__new__(cls)
        zone._key = key
        zone._file_path = None
        zone._load(fobj)
        zone._file_repr = repr(fobj)
        zone._from_cache = False
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget zones, so that they are read anew."""
        if only_keys is None:
            cls._weak_cache.clear()
            cls._strong_cache.clear()
            return
        for key in only_keys:
            cls._weak_cache.pop(key, None)
            cls._strong_cache.pop(key, None)

    def _find_file(self, key):
        return _tzpath.find_tzfile(key)

    @property
    def key(self):
        """The name of the zone."""
        return self._key

    def _load(self, file):
        zone = read_zone(file)
        rule = make_rule(zone.footer) if zone.footer else None
        after = rule[0] if rule else zone.infos[-1] if zone.infos else zone.before
        if after is None:
            raise ValueError("No time zone information found.")
        changes = rule[1:] if rule and len(rule) > 1 else None
        is_fixed = zone.count <= 1 and changes is None and zone.before in (None, after)
        self._fixed = after if is_fixed else _NOTHING
        self._table = _zones.make(zone.moments, *_local_moments(zone), zone.infos, zone.before, after, changes)

    # What datetime asks

    def utcoffset(self, dt, /):
        """Retrieve a timedelta representing the UTC offset in a zone at the given datetime."""
        return self._fixed[0] if dt is None else find(self._table, dt)[0]

    def dst(self, dt, /):
        """Retrieve a timedelta representing the amount of DST applied in a zone at the given datetime."""
        return self._fixed[1] if dt is None else find(self._table, dt)[1]

    def tzname(self, dt, /):
        """Retrieve a string containing the abbreviation for the time zone that applies in a zone at a given datetime."""
        return self._fixed[2] if dt is None else find(self._table, dt)[2]

    def fromutc(self, dt, /):
        """Given a datetime with local time in UTC, retrieve an adjusted datetime in local time."""
        return from_utc(self._table, self, dt)

    # Texts and pickles

    def __str__(self):
        return f"{self._key}" if self._key is not None else repr(self)

    def __repr__(self):
        name = f"{type(self).__module__}.{type(self).__qualname__}"
        if self._key is not None:
            return f"{name}(key={self._key!r})"
        return f"{name}.from_file({self._file_repr})"

    def __reduce__(self):
        if hasattr(self, "_file_repr"):
            import pickle

            raise pickle.PicklingError("Cannot pickle a ZoneInfo file from a file stream.")
        return self.__class__._unpickle, (self._key, self._from_cache)

    @classmethod
    def _unpickle(cls, key, from_cache, /):
        return cls(key) if from_cache else cls.no_cache(key)


ZoneInfo.__module__ = "zoneinfo"


def _local_moments(zone):
    """The moments of changes in local time: for each, the earlier and the later reading of it."""
    first, second = [], []
    previous = zone.before[0] if zone.before else None
    for moment, info in zip(zone.moments, zone.infos):
        offsets = sorted((previous.total_seconds(), info[0].total_seconds()))
        first.append(moment + int(offsets[1]))
        second.append(moment + int(offsets[0]))
        previous = info[0]
    return first, second


def __getattr__(name):
    if name == "TZPATH":
        return _tzpath.TZPATH
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted([*globals(), "TZPATH"])
