from datetime import timedelta

d = timedelta(days=1, hours=2, seconds=3.5)
print(d, repr(d), d.total_seconds(), d.days, d.seconds, d.microseconds)
print(timedelta(0), repr(timedelta()), -timedelta(seconds=1), abs(timedelta(-1)), timedelta(weeks=1))
print(d * 2, d / 2, d // timedelta(hours=1), d % timedelta(hours=1), d + d - d == d, d > timedelta(1), bool(timedelta()))
try:
    timedelta("a")
except TypeError as error:
    print(error)
# expect: 1 day, 2:00:03.500000 datetime.timedelta(days=1, seconds=7203, microseconds=500000) 93603.5 1 7203 500000
# expect: 0:00:00 datetime.timedelta(0) -1 day, 23:59:59 1 day, 0:00:00 7 days, 0:00:00
# expect: 2 days, 4:00:07 13:00:01.750000 26 0:00:03.500000 True True False
# expect: unsupported type for timedelta days component: str
