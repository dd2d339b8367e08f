import copy
import pickle
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

print(ZoneInfo("UTC"), repr(ZoneInfo("UTC")), ZoneInfo("UTC").key)
print(ZoneInfo("UTC") is ZoneInfo("UTC"), ZoneInfo.no_cache("UTC") is ZoneInfo("UTC"))
print(pickle.loads(pickle.dumps(ZoneInfo("UTC"))) is ZoneInfo("UTC"), copy.copy(ZoneInfo("UTC")) is ZoneInfo("UTC"))
print({"UTC", "Europe/Berlin", "America/New_York"} <= available_timezones())
for key in "No/Where", "/abs", "../x", "a/../b":
    try:
        ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError) as error:
        print(type(error).__name__, error)
# expect: UTC zoneinfo.ZoneInfo(key='UTC') UTC
# expect: True False
# expect: True True
# expect: True
# expect: ZoneInfoNotFoundError 'No time zone found with key No/Where'
# expect: ValueError ZoneInfo keys may not be absolute paths, got: /abs
# expect: ValueError ZoneInfo keys must refer to subdirectories of TZPATH, got: ../x
# expect: ValueError ZoneInfo keys must be normalized relative paths, got: a/../b
