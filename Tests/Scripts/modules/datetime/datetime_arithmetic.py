from datetime import datetime, timedelta, timezone

d = datetime(2024, 1, 31, 23, 30, 15, 250)
print(d, repr(d), d + timedelta(hours=1), d.isoformat(), d.date(), d.time(), d.replace(year=2020))
print(datetime(2024, 3, 1) - datetime(2024, 2, 1), d.strftime("%H:%M:%S.%f %p %I"), f"{d:%y}")
print(d.timetuple().tm_yday, datetime.combine(d.date(), d.time()) == d, d.isoformat(" ", "minutes"))
u = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
print(u, u.timestamp(), u.astimezone(timezone(timedelta(hours=2))), datetime.fromtimestamp(0, timezone.utc))
try:
    u < d
except TypeError as error:
    print(error)
# expect: 2024-01-31 23:30:15.000250 datetime.datetime(2024, 1, 31, 23, 30, 15, 250) 2024-02-01 00:30:15.000250 2024-01-31T23:30:15.000250 2024-01-31 23:30:15.000250 2020-01-31 23:30:15.000250
# expect: 29 days, 0:00:00 23:30:15.000250 PM 11 24
# expect: 31 True 2024-01-31 23:30
# expect: 2024-01-01 12:00:00+00:00 1704110400.0 2024-01-01 14:00:00+02:00 1970-01-01 00:00:00+00:00
# expect: can't compare offset-naive and offset-aware datetimes
