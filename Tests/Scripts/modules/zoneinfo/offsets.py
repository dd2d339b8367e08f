from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

berlin = ZoneInfo("Europe/Berlin")
for moment in (
        datetime(1850, 1, 1), datetime(2024, 1, 1), datetime(2024, 7, 1), datetime(2100, 7, 1),
        datetime(2024, 3, 31, 2, 30), datetime(2024, 10, 27, 2, 30), datetime(2024, 10, 27, 2, 30, fold=1)):
    moment = moment.replace(tzinfo=berlin)
    print(moment, moment.tzname(), moment.dst(), moment.astimezone(timezone.utc))
print(datetime(2024, 10, 27, 0, 30, tzinfo=timezone.utc).astimezone(berlin).fold)
print(datetime(2024, 10, 27, 1, 30, tzinfo=timezone.utc).astimezone(berlin).fold)
print(datetime(2024, 3, 30, 12, tzinfo=berlin) + timedelta(days=1))
print(datetime(2060, 1, 15, tzinfo=ZoneInfo("Australia/Lord_Howe")), datetime(2060, 1, 15, tzinfo=ZoneInfo("Europe/Dublin")).dst())
print(berlin.utcoffset(None), ZoneInfo("UTC").utcoffset(None))
# expect: 1850-01-01 00:00:00+00:53:28 LMT 0:00:00 1849-12-31 23:06:32+00:00
# expect: 2024-01-01 00:00:00+01:00 CET 0:00:00 2023-12-31 23:00:00+00:00
# expect: 2024-07-01 00:00:00+02:00 CEST 1:00:00 2024-06-30 22:00:00+00:00
# expect: 2100-07-01 00:00:00+02:00 CEST 1:00:00 2100-06-30 22:00:00+00:00
# expect: 2024-03-31 02:30:00+01:00 CET 0:00:00 2024-03-31 01:30:00+00:00
# expect: 2024-10-27 02:30:00+02:00 CEST 1:00:00 2024-10-27 00:30:00+00:00
# expect: 2024-10-27 02:30:00+01:00 CET 0:00:00 2024-10-27 01:30:00+00:00
# expect: 0
# expect: 1
# expect: 2024-03-31 12:00:00+02:00
# expect: 2060-01-15 00:00:00+11:00 -1 day, 23:00:00
# expect: None 0:00:00
