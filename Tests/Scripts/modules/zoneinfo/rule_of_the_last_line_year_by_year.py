from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

zone = ZoneInfo("Europe/Berlin")
for year in 2050, 2051, 2050:
    start = datetime(year, 1, 1, tzinfo=timezone.utc)
    hours = [(start + timedelta(hours=h)).astimezone(zone) for h in (*range(1900, 2200), *range(7100, 7330))]
    changes = [b for a, b in zip(hours, hours[1:]) if a.utcoffset() != b.utcoffset()]
    print([str(change) for change in changes])

# expect: ['2050-03-27 03:00:00+02:00', '2050-10-30 02:00:00+01:00']
# expect: ['2051-03-26 03:00:00+02:00', '2051-10-29 02:00:00+01:00']
# expect: ['2050-03-27 03:00:00+02:00', '2050-10-30 02:00:00+01:00']
