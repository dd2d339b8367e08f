"""What holds in a zone: far in the past and the future, at its changes, and where clocks show a time twice."""
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

berlin, tokyo, dublin = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Tokyo"), ZoneInfo("Europe/Dublin")
for year in (1800, 1916, 1950, 1981, 2024, 2050, 2400):
    winter, summer = datetime(year, 1, 15, tzinfo=berlin), datetime(year, 7, 15, tzinfo=berlin)
    print(year, winter.utcoffset(), winter.tzname(), summer.utcoffset(), summer.dst(), summer.tzname())
start = datetime(2024, 10, 27, 0, 30, tzinfo=timezone.utc)
for hours in range(3):
    local = (start + timedelta(hours=hours)).astimezone(berlin)
    print(local, local.fold, local.astimezone(timezone.utc) == start + timedelta(hours=hours))
for moment in (datetime(2024, 3, 31, 1, 59, tzinfo=berlin), datetime(2024, 3, 31, 2, 30, tzinfo=berlin), datetime(2061, 7, 1, tzinfo=dublin)):
    print(moment.isoformat(), moment.tzname(), moment.dst(), moment.replace(fold=1).utcoffset())
last = datetime(1951, 9, 8, 15, 0, 1, tzinfo=timezone.utc).astimezone(tokyo)
print(last, last.fold, tokyo.utcoffset(None), ZoneInfo("UTC").utcoffset(None), berlin.tzname(None))
south = ZoneInfo("Australia/Sydney")
print([datetime(2100, month, 1, tzinfo=south).utcoffset().seconds // 3600 for month in range(1, 13)])
# expect: 1800 0:53:28 LMT 0:53:28 0:00:00 LMT
# expect: 1916 1:00:00 CET 2:00:00 1:00:00 CEST
# expect: 1950 1:00:00 CET 1:00:00 0:00:00 CET
# expect: 1981 1:00:00 CET 2:00:00 1:00:00 CEST
# expect: 2024 1:00:00 CET 2:00:00 1:00:00 CEST
# expect: 2050 1:00:00 CET 2:00:00 1:00:00 CEST
# expect: 2400 1:00:00 CET 2:00:00 1:00:00 CEST
# expect: 2024-10-27 02:30:00+02:00 0 True
# expect: 2024-10-27 02:30:00+01:00 1 True
# expect: 2024-10-27 03:30:00+01:00 0 True
# expect: 2024-03-31T01:59:00+01:00 CET 0:00:00 1:00:00
# expect: 2024-03-31T02:30:00+01:00 CET 0:00:00 2:00:00
# expect: 2061-07-01T00:00:00+01:00 IST 0:00:00 1:00:00
# expect: 1951-09-09 00:00:01+09:00 1 None 0:00:00 None
# expect: [11, 11, 11, 11, 10, 10, 10, 10, 10, 10, 11, 11]
