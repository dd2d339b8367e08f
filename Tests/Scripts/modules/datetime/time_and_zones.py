from datetime import time, timedelta, timezone

t = time(1, 2, 3)
print(t, repr(t), t.isoformat("minutes"), t < time(2), time(1, tzinfo=timezone.utc), t.strftime("%H-%M"))
z = timezone(timedelta(hours=-5, minutes=-30), "X")
print(z, repr(z), timezone(timedelta(hours=1)), repr(timezone.utc), z.utcoffset(None))
try:
    time(24)
except ValueError as error:
    print(error)
# expect: 01:02:03 datetime.time(1, 2, 3) 01:02 True 01:00:00+00:00 01-02
# expect: X datetime.timezone(datetime.timedelta(days=-1, seconds=66600), 'X') UTC+01:00 datetime.timezone.utc -1 day, 18:30:00
# expect: hour must be in 0..23
